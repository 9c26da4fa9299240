/** Line icons on a 16 grid, drawn for this product. Decorative: the control names itself. */
const paths = {
  history: 'M8 4.5V8l2.4 1.6M2.6 8a5.4 5.4 0 1 0 1.7-3.9L2.6 5.6M2.6 2.8v2.8h2.8',
  plus: 'M8 3v10M3 8h10',
  gear: 'M8 10.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 1.8v1.7M8 12.5v1.7M1.8 8h1.7M12.5 8h1.7M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2',
  send: 'M8 13V3.4M3.8 7.4 8 3.2l4.2 4.2',
  stop: 'M4.5 4.5h7v7h-7z',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  retry: 'M13.2 8A5.2 5.2 0 1 1 11.6 4.2l1.6 1.5M13.2 2.8v2.9h-2.9',
  speaker: 'M2.5 6v4h2.3L8 12.6V3.4L4.8 6zM10.4 5.8a3 3 0 0 1 0 4.4M12.2 4a5.6 5.6 0 0 1 0 8',
  edit: 'M3 13l.6-2.8 7-7a1.3 1.3 0 0 1 1.9 0l.3.3a1.3 1.3 0 0 1 0 1.9l-7 7z',
  trash: 'M3 4.5h10M6.3 4.3V2.8h3.4v1.5M4.3 4.5l.6 8.7h6.2l.6-8.7M6.8 7v4M9.2 7v4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  quote: 'M3 11c1.6-.6 2.5-1.8 2.5-3.4H3V4.4h3.2M9 11c1.6-.6 2.5-1.8 2.5-3.4H9V4.4h3.2',
  attach:
    'M12.6 7.6 8 12.2a2.9 2.9 0 0 1-4.1-4.1L8.8 3.2a1.9 1.9 0 0 1 2.7 2.7L6.6 10.8a.9.9 0 0 1-1.3-1.3L9.6 5.2',
  page: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3M6 8.5h4M6 11h4',
  selection: 'M2.5 4.5v-2h2M11.5 2.5h2v2M13.5 11.5v2h-2M4.5 13.5h-2v-2M5 8h6',
  camera: 'M2.5 5h2.7l1-1.6h3.6l1 1.6h2.7v7.5h-11zM8 10.7a2.1 2.1 0 1 0 0-4.2 2.1 2.1 0 0 0 0 4.2Z',
  image: 'M2.5 3h11v10h-11zM2.8 11.4 6 8.2l2.4 2.4 1.8-1.8 3 3M10.6 6.2h.01',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  tab: 'M2.5 12.5v-9h4l1.2 2h5.8v7z',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  close: 'm4 4 8 8M12 4l-8 8',
  down: 'M8 3v9.4M4 8.6l4 4 4-4',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  pin: 'M6 2.5h4M6.6 2.5v4L4.4 9.2h7.2L9.4 6.5v-4M8 9.2v4.3',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2',
  lock: 'M4 7.5h8v6H4zM5.6 7.5V5.3a2.4 2.4 0 0 1 4.8 0v2.2',
  key: 'M10.2 9.1a3.4 3.4 0 1 0-3.3-2.6L2.5 11v2.5H5v-1.6h1.6v-1.6h1.2l.9-1.4M11.2 5.2h.01',
  warning: 'M8 2.6 14.3 13H1.7zM8 6.6v3M8 11.3h.01',
  target: 'M8 12.4a4.4 4.4 0 1 0 0-8.8 4.4 4.4 0 0 0 0 8.8ZM8 1.6v3M8 11.4v3M1.6 8h3M11.4 8h3',
  tool: 'M9.8 6.2a3.2 3.2 0 0 1 3.9-3.9l-1.9 1.9.2 1.8 1.8.2 1.2-1.2M9.8 6.2 3 13M10 6l-6.8 6.8',
  thought: 'M8 2.5a4 4 0 0 1 2 7.5v1.5H6V10a4 4 0 0 1 2-7.5ZM6.4 13.5h3.2',
  expand: 'M9.5 2.5h4v4M13.2 2.8 9 7M6.5 13.5h-4v-4M2.8 13.2 7 9',
} as const;

export type IconName = keyof typeof paths;

/** Which icons point along the text and so turn around in right-to-left. */
const directed: ReadonlySet<IconName> = new Set(['chevron', 'quote']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      data-directed={directed.has(name) || undefined}
    >
      <path d={paths[name]} fill={name === 'stop' ? 'currentColor' : 'none'} />
    </svg>
  );
}

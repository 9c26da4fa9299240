// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { AddressText } from '../../../components/message/address-text';

const address = '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599';

async function shown(): Promise<Text> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('p');
  document.body.replaceChildren(place, 'and more');
  await act(() =>
    createRoot(place).render(<AddressText address={address}>0x2260…C599</AddressText>),
  );
  return place.querySelector('bdi')?.firstChild as Text;
}

/** What a copy at the selection puts on the clipboard; null where the browser copies as ever. */
function copy(at: Node): string | null {
  let copied: string | null = null;
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: {
      setData: (_: string, text: string) => {
        copied = text;
      },
    },
  });
  at.dispatchEvent(event);
  return event.defaultPrevented ? copied : null;
}

it('copies all of an address from any part of what is shown of it', async () => {
  const text = await shown();
  getSelection()?.setBaseAndExtent(text, 1, text, 4);
  expect(copy(text)).toBe(address);
});

it('leaves a selection that reaches beyond the address as it is', async () => {
  const text = await shown();
  const outside = document.body.lastChild;
  if (!outside) throw new Error('Nothing outside.');
  getSelection()?.setBaseAndExtent(text, 1, outside, 3);
  expect(copy(text)).toBeNull();
});

import 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Of a customizable select (HTML living standard); @types/react does not know it yet. */
      selectedcontent: Record<never, never>;
    }
  }
}

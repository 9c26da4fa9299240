import { Component, type ReactNode } from 'react';

interface FallbackProps {
  readonly children: ReactNode;
  /** Shown instead where drawing the children throws. */
  readonly instead: ReactNode;
}

/** A bug in drawing one part must not take the rest of the panel, or the words in it, away. */
export class Fallback extends Component<FallbackProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

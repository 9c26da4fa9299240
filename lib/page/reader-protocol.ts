/** What the background asks of the scripts that it injects, and what they answer. Plain JSON. */
import type { Locator, PriceReading } from '../prices/types';

/** Where the request lies for the injected file to find; taken away before anything is read. */
export const requestName = '__altsideRequest';

/** Which document the user meant. In any other one nothing is read. */
export interface DocumentGuard {
  readonly origin: string;
  readonly documentTime?: number;
}

export type ReaderTask =
  | { readonly kind: 'page'; readonly offset: number; readonly maxCharacters: number }
  | { readonly kind: 'selection'; readonly maxCharacters: number }
  | { readonly kind: 'prices'; readonly symbols?: readonly string[]; readonly limit?: number };

export type HighlightTask =
  | { readonly kind: 'show'; readonly locator: Locator }
  | { readonly kind: 'check'; readonly locators: readonly Locator[] };

export interface InjectedRequest<T> {
  readonly guard: DocumentGuard;
  readonly task: T;
}

export interface PageTextReading {
  readonly kind: 'page';
  readonly text: string;
  /** Characters of the page's markdown before `text`. */
  readonly offset: number;
  /** More follows. */
  readonly truncated: boolean;
  /** What was left out, English, one sentence each. */
  readonly cuts: readonly string[];
}

export interface SelectionTextReading {
  readonly kind: 'selection';
  readonly text: string;
  readonly surroundings: string;
  readonly truncated: boolean;
}

export interface PricesReading extends PriceReading {
  readonly kind: 'prices';
}

export type Reading = PageTextReading | SelectionTextReading | PricesReading;

export type ReaderReply =
  | {
      readonly ok: true;
      readonly title: string;
      readonly url: string;
      readonly origin: string;
      readonly documentTime: number;
      readonly reading: Reading;
    }
  | { readonly ok: false; readonly reason: 'other-document' | 'no-request' };

export type HighlightReply =
  | {
      readonly ok: true;
      readonly documentTime: number;
      readonly origin: string;
      readonly present: readonly boolean[];
    }
  | { readonly ok: false; readonly reason: 'other-document' | 'no-request' };

/** Takes the request away from the global, so that nothing of it stays in the page. */
export function takeRequest<T>(scope: object): InjectedRequest<T> | null {
  const request = Reflect.get(scope, requestName) as InjectedRequest<T> | undefined;
  Reflect.deleteProperty(scope, requestName);
  return request ?? null;
}

export function isGuarded(guard: DocumentGuard, origin: string, documentTime: number): boolean {
  if (guard.origin !== origin) return false;
  return guard.documentTime === undefined || Math.abs(guard.documentTime - documentTime) < 1;
}

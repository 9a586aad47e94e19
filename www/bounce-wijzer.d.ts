// The types of bounce-wijzer.js: the element, its events, and `explain`.
import type { Answer, Entry, Options, Result } from './bouncewijzer.js';

export type { Answer, Delivery, Entry, Options, Result, ToldDelivery, Verdict } from './bouncewijzer.js';

/** Promises the answer to `text`, without an element. */
export declare function explain(text: string, options?: Options): Promise<Answer>;

/** The element `<bounce-wijzer>`. */
export declare class BounceWijzer extends HTMLElement {
  /** Promises every code that has words in the language of this tag, with its meaning and the advice. */
  static codes(lang: string): Promise<Entry[]>;

  /** The text in the field. */
  value: string;
  /** The last result, `null` where there is none. */
  readonly result: Result | null;

  /** Light or dark; with `auto`, the default, as the page around it. */
  theme: 'light' | 'dark' | 'auto';
  /** The rule that decides, `careful` by default. */
  rule: 'careful' | 'strict';
  /** The address of the help desk. */
  contact: string;
  /** Where a participant is found: an address of the web with `{address}` in it, behind the name of its server. */
  addressUrl: string;
  /** Whether results tell the addresses too. */
  shareAddress: boolean;
  /** Whether what a small frame has no room for is left out. */
  compact: boolean;

  /** Shows `text`, and promises its answer. */
  explain(text: string): Promise<Answer>;
  /** Empties the field. */
  clear(): void;
}

/** It stands, and can be used. */
export type BounceReadyEvent = CustomEvent<null>;
/** There is a new answer. */
export type BounceResultEvent = CustomEvent<Result>;
/** It does not work, or a part of it could not be fetched, and the reader can try again; the message is for the log of the page. */
export type BounceErrorEvent = CustomEvent<{ message: string }>;

/** The events of the element, by name. */
export interface BounceWijzerEventMap {
  'bounce-ready': BounceReadyEvent;
  'bounce-result': BounceResultEvent;
  'bounce-error': BounceErrorEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    'bounce-wijzer': BounceWijzer;
  }
  // The events bubble, so they are heard on every element, the document and the window.
  interface GlobalEventHandlersEventMap extends BounceWijzerEventMap {}
}

/** What a text comes down to, in words. */
export interface Answer {
  /** What the text is. */
  kind: 'failed' | 'delayed' | 'delivered' | 'complaint' | 'auto-reply' | 'other';
  /** Whether the reader never sent the mail that came back: somebody else wrote that address as the sender. */
  forged: boolean;
  /** What to know about the whole text before what happened to each recipient. */
  hint: string | null;
  /** What happened to each recipient, the gravest verdict first. */
  deliveries: Delivery[];
}

/** What happened to one recipient, and what must be done. */
export interface Delivery {
  recipient: string | null;
  /** The address that was written to, when it differs (forwarded, expanded). */
  original_recipient: string | null;
  /** Such as `550`, as printed. */
  reply_code: string | null;
  /** Such as `5.1.1`, as printed. */
  status: string | null;
  /** Such as `unknown-recipient`. */
  cause: string;
  verdict: Verdict;
  certainty: 'sure' | 'likely' | 'unclear';
  /** Whether no further attempt will be made. */
  final: boolean;
  /** Until when, or how long, it is still being tried, as it is printed: a date, or a sentence. */
  retry_until: string | null;
  /** Who can do something about it. */
  who: 'recipient' | 'recipient-server' | 'sender' | 'own-mail-system' | 'nobody';
  /** The refusing server's own words. */
  diagnostic: string;
  remote_mta: string | null;
  /** The step of the conversation between the servers in which it was refused. */
  stage: 'connect' | 'mail-from' | 'rcpt-to' | 'data' | 'content' | null;
  /** The stop on the way that the message did not get past. */
  stopped_at: 'sender' | 'own-server' | 'their-server' | 'mailbox' | null;
  /** Every code that is printed in the server's words, in their order. */
  codes: string[];
  /** The form in which it was written, such as `dsn`. */
  form: string;
  /** The likely right address after a typing error, or the new one. */
  suggestion: string | null;
  /** What the verdict was decided on. */
  evidence: { quote: string; why: 'phrase' | 'vendor' | 'status' | 'reply' }[];
  title: string;
  meaning: string;
  steps: string[];
}

/** A code, and what it means when it stands alone. */
export interface Entry {
  /** Such as `552` or `5.7.26`. */
  code: string;
  /** What the codes of its group have in common, as a heading. */
  group: string;
  meaning: string;
  /** What must be done with the address, in words. */
  advice: string;
}

/** What must be done with an address. */
export type Verdict = 'remove' | 'check' | 'wait' | 'keep' | 'none';

export interface Options {
  /** The language of the words, `nl` by default. */
  lang?: string;
  /** The rule that decides, `careful` by default. */
  rule?: 'careful' | 'strict';
}

/** How a page wants the widget. */
export interface WidgetOptions extends Options {
  /** The address of the help desk, such as `helpdesk@example.org`. */
  contact?: string;
  /** Where a participant is found: an address of the web with `{address}` in it, behind the name of its server. */
  addressUrl?: string;
  /** Whether the page is told the addresses too, `false` by default. */
  shareAddress?: boolean;
}

/** What a page is told of an answer: nothing that was pasted. */
export interface Result {
  kind: Answer['kind'];
  deliveries: ToldDelivery[];
}

/** What a page is told of one recipient: the addresses only where it asked for them, and where there are any. */
export interface ToldDelivery extends Pick<Delivery, 'reply_code' | 'status' | 'cause' | 'verdict' | 'certainty'> {
  recipient?: string;
  original_recipient?: string;
  suggestion?: string;
}

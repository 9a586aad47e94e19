// The custom element <bounce-wijzer> around the widget.
//
//   <script type="module" src="bounce-wijzer.js"></script>
//   <bounce-wijzer lang="nl">
//     <div slot="remove-steps">How an address is removed in your own address book.</div>
//   </bounce-wijzer>
//
// The contract, typed in bounce-wijzer.d.ts; what is not here may change.
//
// Attributes  Each is a property too, such as addressUrl. A change takes effect at once; what an attribute
//             cannot be is ignored, and the console says so.
//   lang            nl or en; as the page around it by default.
//   theme           light, dark, or auto: as the page around it, the default.
//   rule            careful, the default; or strict, the literal rule that a final 5xx removes.
//   contact         The address of the help desk, which gets the text for it.
//   address-url     Where a participant is found: https://example.org/?q={address}.
//   share-address   Tell the page the addresses too, in results.
//   compact         Leave out what a small frame has no room for: that nothing leaves the page, the
//                   examples, the way of the message, and printing.
// State       answered, an attribute that it has while an answer is printed.
// Properties  value: the text in the field. result: the last result, null where there is none; read-only.
// Methods     explain(text): shows the text and promises its answer. clear(): empties the field.
//             BounceWijzer.codes(lang): promises every code that is known.
// Events      They bubble, also out of a shadow root.
//   bounce-ready    It stands, and can be used.
//   bounce-result   There is a new answer. Its detail is the result: codes, causes and verdicts, nothing that
//                   was pasted, and no address without share-address. Many mails at once have no result.
//   bounce-error    It does not work, or a part of it could not be fetched, and the reader can try again;
//                   detail.message says why, for the log of the page.
// Slots       remove-steps, in the first answer that removes an address; unavailable, shown when the widget
//             cannot start. Children without a slot show until the element is defined.
// Parts       The table in src/ui.rs; each can be styled with ::part().
// Style       The properties --bounce-* at the top of widget.css. Where they are not set, it takes the
//             tokens of NL Design System that the page has, --basis-*.
//
// From a script: import { explain, BounceWijzer } from './bounce-wijzer.js'.

/** What attributes can be, in words and as a pattern. */
const CHOICES = {
  lang: ['nl or en', /^(nl|en)([-_]|$)/i],
  theme: ['light, dark or auto', /^(light|dark|auto)$/],
  rule: ['careful or strict', /^(careful|strict)$/],
  contact: ['one e-mail address', /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/],
  'address-url': [
    'an address of the web with {address} behind the name of its server',
    /^https?:\/\/[^/?#\\\s{]+[/?#]\S*\{address\}/i,
  ],
};

/** The properties that a page may have set before the element was defined. */
const PROPERTIES = ['value', 'theme', 'rule', 'contact', 'addressUrl', 'shareAddress', 'compact'];

/** What is said when the engine, which knows all other sentences, is not there to say it. */
const SENTENCES = {
  nl: {
    paste: 'Plak hier de foutmelding',
    loading: 'De Bouncewijzer wordt geladen…',
    unavailable: 'De Bouncewijzer werkt nu even niet. De uitleg op deze pagina kunt u wel lezen.',
    restart: 'Opnieuw beginnen',
  },
  en: {
    paste: 'Paste the error message here',
    loading: 'Loading the Bouncewijzer…',
    unavailable: 'The Bouncewijzer does not work right now. You can still read the help on this page.',
    restart: 'Start again',
  },
};

/** What the log of a page is told when a part of the engine does not come. */
const LOST = 'what explains cannot be fetched';

/** The engine beside this file. The build names it here after its content, so that a browser may keep it. */
const ENGINE = './bouncewijzer.js';

const widgets = new Set();
// Sheets that all widgets share: unlike a <style>, they pass `style-src 'self'`. The engine brings
// the style of the widget itself; what is shown without the engine has its own.
const styles = new CSSStyleSheet();
const ownStyles = new CSSStyleSheet();
ownStyles.replaceSync(`
  :host { display: block }
  .loading { display: grid; gap: .5rem; align-content: start; min-block-size: 28rem; font: 1rem/1.5 system-ui, sans-serif }
  :host([compact]) .loading { min-block-size: 12rem }
  .loading label { font-weight: 650 }
  .loading textarea { box-sizing: border-box; inline-size: 100%; block-size: 9.5rem; padding: .75rem; font: .875rem/1.5 monospace }
  .loading p { margin: 0 }
  .failed { display: grid; gap: 1rem; justify-items: start; padding: 1.25rem; border: 1px solid; border-radius: 4px }
  .failed p { margin: 0 }
  @media print { .failed button { display: none } }
  .failed button { min-block-size: 2.5rem; padding-inline: 1rem; border: 1.5px solid; border-radius: 4px; background: none; color: inherit; font: inherit }`);
let engine;
let failures = 0;

/** Gives the engine, which is loaded once. */
function load() {
  return engine ??= start().catch((error) => {
    fail(error);
    throw error;
  });
}

/** Gives the engine with all of it: what explains is fetched when it is first needed. */
async function loadAll() {
  const module = await load();
  await module.prepare().catch((cause) => {
    // An error of our own: that of the engine would look as if the engine broke down.
    throw new Error(LOST, { cause });
  });
  return module;
}

/** Loads the engine, and its style. */
async function start() {
  // After a failure as a new module, since a broken one cannot be trusted.
  const module = await begin(failures ? `${ENGINE}?${failures}` : ENGINE).catch(beginAnew);
  styles.replaceSync(module.styles());
  return module;
}

/** Begins with the engine that stands here now: this file may be an old one from a cache, whose engine is gone. */
function beginAnew(error) {
  // What may not be compiled, is no other time.
  if (error.name === 'CompileError') throw error;
  return begin(`./bouncewijzer.js?${Date.now()}`);
}

/** Begins with the engine at `address`, which knows the compiled file that was built with it. */
async function begin(address) {
  const module = await import(address);
  await module.default();
  return module;
}

/** Tells all widgets that the engine, which they share, is lost. */
function fail(error) {
  engine = undefined;
  failures += 1;
  for (const widget of widgets) widget.fail(error);
}

/** Sees the engine break down while it handles an event: only the stack tells that it was there. */
function notice({ error, reason }) {
  if (/bouncewijzer[-\w]*\.(js|wasm)/.test((error ?? reason)?.stack)) fail(error ?? reason);
}
addEventListener('error', notice);
addEventListener('unhandledrejection', notice);

/** Lets a page print an answer without all that stands around it. */
addEventListener('beforeprint', () => {
  for (const widget of widgets) {
    widget.toggleAttribute('answered', Boolean(widget.result ?? widget.shadowRoot.querySelector('[part~=many]')));
  }
});

/** Makes an element. */
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Promises the answer to `text`, without an element. */
async function explain(text, options) {
  const module = await loadAll();
  try {
    return module.explain(String(text), options);
  } catch (error) {
    fail(error);
    throw error;
  }
}

class BounceWijzer extends HTMLElement {
  static observedAttributes = [...Object.keys(CHOICES), 'share-address'];
  #root;
  #handle;
  #result = null;
  #text = '';   // What was given before the widget stood.

  /** Promises every code that has words in `lang`, with its meaning and the advice. */
  static async codes(lang) {
    return (await loadAll()).codes(lang);
  }

  get value() {
    return this.#field?.value ?? this.#text;
  }

  set value(text) {
    this.#text = String(text ?? '');
    if (!this.#text.trim()) this.#result = null;
    if (this.#handle) this.#handle.set_text(this.#text);
    else if (this.#field) this.#field.value = this.#text;
  }

  get result() {
    return this.#result;
  }

  get theme() { return this.#choice('theme') ?? 'auto'; }
  set theme(value) { this.setAttribute('theme', value); }

  get rule() { return this.#choice('rule') ?? 'careful'; }
  set rule(value) { this.setAttribute('rule', value); }

  get contact() { return this.#choice('contact') ?? ''; }
  set contact(value) { this.setAttribute('contact', value); }

  get addressUrl() { return this.#choice('address-url') ?? ''; }
  set addressUrl(value) { this.setAttribute('address-url', value); }

  get shareAddress() { return this.hasAttribute('share-address'); }
  set shareAddress(value) { this.toggleAttribute('share-address', value); }

  get compact() { return this.hasAttribute('compact'); }
  set compact(value) { this.toggleAttribute('compact', value); }

  async explain(text) {
    const answer = await explain(text, this.#options);
    this.value = text;
    return answer;
  }

  clear() {
    this.value = '';
  }

  connectedCallback() {
    widgets.add(this);
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [ownStyles, styles];
      for (const name of PROPERTIES) this.#adopt(name);
    }
    if (!this.#handle) this.#start();
  }

  disconnectedCallback() {
    // An element that is moved is gone for a moment only, and keeps its state.
    queueMicrotask(() => {
      if (this.isConnected) return;
      widgets.delete(this);
      this.#text = this.value;
      this.#handle?.destroy();
      this.#handle = undefined;
    });
  }

  attributeChangedCallback(name) {
    if (this.getAttribute(name) && CHOICES[name] && !this.#choice(name)) {
      console.warn(`<bounce-wijzer ${name}="${this.getAttribute(name)}"> is ignored: it can be ${CHOICES[name][0]}.`);
    }
    this.#handle?.update(this.#options);
  }

  /** Shows that the engine is lost, and a way to begin again. */
  fail(error) {
    const { unavailable, restart } = this.#sentences;
    // What broke the engine would break it again; what waited for it is kept.
    this.#text = this.#handle ? '' : this.value;
    this.#handle = undefined;
    this.#result = null;
    this.#show(make('div', { role: 'alert', className: 'failed' },
      make('slot', { name: 'unavailable' }, make('p', {}, unavailable)),
      make('button', { type: 'button', onclick: () => this.#restart() }, restart)));
    this.#tell('bounce-error', { message: String(error) });
  }

  get #field() {
    return this.shadowRoot?.querySelector('textarea');
  }

  get #lang() {
    const around = this.parentElement?.closest('[lang]') ?? document.documentElement;
    return this.#choice('lang') ?? (around.lang || 'nl');
  }

  get #options() {
    const { rule, contact, addressUrl, shareAddress } = this;
    return { lang: this.#lang, rule, contact, addressUrl, shareAddress };
  }

  /** What an attribute says; nothing where it is not there, or cannot be that. */
  #choice(name) {
    const value = this.getAttribute(name) ?? '';
    return CHOICES[name][1].test(value) ? value : undefined;
  }

  get #sentences() {
    return this.#lang.startsWith('en') ? SENTENCES.en : SENTENCES.nl;
  }

  /** Takes over a value that was set before the element was defined, and hides the property. */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  async #start() {
    const root = this.#show(this.#waiting());
    const module = await load().catch(() => undefined);
    // Meanwhile it may have left the page, or have been started anew.
    if (!module || !this.isConnected || this.#root !== root) return;
    const { value, selectionStart, selectionEnd } = this.#field;
    const isFocused = this.shadowRoot.activeElement === this.#field;
    this.#handle = module.mount(
      root, this.#options, value,
      () => {
        if (isFocused) this.#field.focus({ preventScroll: true });
        this.#field.setSelectionRange(selectionStart, selectionEnd);
        this.#tell('bounce-ready');
      },
      (result) => this.#conclude(result),
      () => this.#tell('bounce-error', { message: LOST }),
    );
  }

  /** What stands there while the engine is loaded: a field, which keeps what is pasted until then. */
  #waiting() {
    const { paste, loading } = this.#sentences;
    return make('div', { className: 'loading' },
      make('label', { htmlFor: 'paste' }, paste),
      make('textarea', { id: 'paste', part: 'paste', value: this.#text, spellcheck: false, autocomplete: 'off', autocapitalize: 'off', translate: false }),
      make('p', {}, loading));
  }

  /** Keeps the result of an answer, and tells the page of it. */
  #conclude(result) {
    this.#result = result;
    if (result) this.#tell('bounce-result', result);
  }

  #restart() {
    this.addEventListener('bounce-ready', () => this.#field.focus(), { once: true });
    this.#start();
  }

  /** Shows `content` in a new root, so that nothing of an old engine hears what happens in it. */
  #show(content) {
    this.#root = make('div', {}, content);
    this.shadowRoot.replaceChildren(this.#root);
    return this.#root;
  }

  async #tell(name, detail) {
    // Later, so that the engine does not seem to break down where a listener does.
    await 0;
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

// A page may load this file twice; the first counts.
if (!customElements.get('bounce-wijzer')) customElements.define('bounce-wijzer', BounceWijzer);
const Defined = customElements.get('bounce-wijzer');
export { Defined as BounceWijzer, explain };

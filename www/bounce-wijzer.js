// The custom element <bounce-wijzer> around the widget.
//
//   <script type="module" src="bounce-wijzer.js"></script>
//   <bounce-wijzer lang="nl">
//     <div slot="remove-steps">How an address is removed in your own address book.</div>
//   </bounce-wijzer>
//
// Attributes  lang (nl, en), rule (careful, strict), theme (light, dark),
//             contact (the address of the help desk),
//             address-url (where a participant is found: https://example.org/?q={address}).
// State       answered, an attribute that it has while an answer is printed.
// Slots       remove-steps; unavailable, shown when the widget cannot start.
// Property    value: the text in the field.
// Methods     explain(text): shows the text and promises its answer; clear();
//             BounceWijzer.codes(lang): promises every code that is known.
// Events      bounce-ready; bounce-result, whose detail holds codes, causes and verdicts, but
//             nothing that was pasted and no address; bounce-error.

/** What is said when the engine, which knows all other sentences, is not there to say it. */
const SENTENCES = {
  nl: {
    loading: 'De Bouncewijzer wordt geladen…',
    unavailable: 'De Bouncewijzer werkt nu even niet. De uitleg op deze pagina kunt u wel lezen.',
    restart: 'Opnieuw beginnen',
  },
  en: {
    loading: 'Loading the Bouncewijzer…',
    unavailable: 'The Bouncewijzer does not work right now. You can still read the help on this page.',
    restart: 'Start again',
  },
};

const widgets = new Set();
// Sheets that all widgets share: unlike a <style>, they pass `style-src 'self'`. The engine brings
// the style of the widget itself; what is shown without the engine has its own.
const styles = new CSSStyleSheet();
const ownStyles = new CSSStyleSheet();
ownStyles.replaceSync(`
  :host { display: block }
  .loading { min-block-size: 28rem }
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

/** Loads the engine: after a failure as a new module, since a broken one cannot be trusted. */
async function start() {
  const module = await import(failures ? `./bouncewijzer.js?${failures}` : './bouncewijzer.js');
  await module.default();
  styles.replaceSync(module.styles());
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
  if (/bouncewijzer(_bg)?\.(js|wasm)/.test((error ?? reason)?.stack)) fail(error ?? reason);
}
addEventListener('error', notice);
addEventListener('unhandledrejection', notice);

/** Lets a page print an answer without all that stands around it. */
addEventListener('beforeprint', () => {
  for (const widget of widgets) {
    widget.toggleAttribute('answered', Boolean(widget.shadowRoot.querySelector('[part~=card], [part~=many]')));
  }
});

/** Makes an element. */
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

class BounceWijzer extends HTMLElement {
  static observedAttributes = ['lang', 'rule', 'contact', 'address-url'];
  #root;
  #handle;
  #text = '';   // What was given before the widget stood.

  /** Promises every code that has words in `lang`, with its meaning and the advice. */
  static async codes(lang) {
    return (await load()).codes(lang);
  }

  get value() {
    return this.#field?.value ?? this.#text;
  }

  set value(text) {
    this.#text = String(text ?? '');
    this.#handle?.set_text(this.#text);
  }

  async explain(text) {
    const module = await load();
    try {
      const answer = module.explain(String(text), this.#options);
      this.value = text;
      return answer;
    } catch (error) {
      fail(error);
      throw error;
    }
  }

  clear() {
    this.value = '';
  }

  connectedCallback() {
    widgets.add(this);
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [ownStyles, styles];
      this.#adopt('value');
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

  attributeChangedCallback() {
    this.#handle?.update(this.#options);
  }

  /** Shows that the engine is lost, and a way to begin again. */
  fail(error) {
    const { unavailable, restart } = this.#sentences;
    this.#handle = undefined;
    this.#text = '';
    this.#show(make('div', { role: 'alert', className: 'failed' },
      make('slot', { name: 'unavailable' }, make('p', {}, unavailable)),
      make('button', { type: 'button', onclick: () => this.#restart() }, restart)));
    this.#tell('bounce-error', { message: String(error) });
  }

  get #field() {
    return this.shadowRoot?.querySelector('textarea');
  }

  get #lang() {
    return (this.closest('[lang]') ?? document.documentElement).lang || 'nl';
  }

  get #options() {
    return {
      lang: this.#lang,
      rule: this.getAttribute('rule'),
      contact: this.getAttribute('contact'),
      addressUrl: this.getAttribute('address-url'),
    };
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
    const root = this.#show(make('p', { className: 'loading' }, this.#sentences.loading));
    const module = await load().catch(() => undefined);
    // Meanwhile it may have left the page, or have been started anew.
    if (!module || !this.isConnected || this.#root !== root) return;
    this.#handle = module.mount(
      root, this.#options, this.#text,
      () => this.#tell('bounce-ready'),
      (result) => this.#tell('bounce-result', result),
    );
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

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

customElements.get('bounce-wijzer') ?? customElements.define('bounce-wijzer', BounceWijzer);

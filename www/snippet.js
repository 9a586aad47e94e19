// What somebody pastes in a page of their own to have the widget there.
//
// A place is what they told: `folder`, the address of the folder with the widget; `lang`, its language; `options`, the
// other attributes that they chose; `height`, that of a frame in pixels.

/** Text between the quotes of an attribute. */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Text as a literal of JavaScript, also where that stands in a page. */
const literal = (text) => JSON.stringify(text).replaceAll('<', '\\u003C');

/** The options as attributes. */
function attributes(options) {
  const pairs = Object.entries(options).map(([name, value]) => (value ? `${name}="${escape(value)}"` : name));
  return pairs.map((pair) => ` ${pair}`).join('');
}

/** The address of a page in the folder, with options; Dutch needs no word. */
function of(name, { folder, lang }, options = {}) {
  const url = new URL(name, folder);
  if (lang !== 'nl') url.searchParams.set('lang', lang);
  for (const [name, value] of Object.entries(options)) url.searchParams.set(name, value);
  return url.href;
}

/** The address of the widget alone, with its options. A frame cannot see how light the page around it is: most are light. */
export const address = (place) => of('embed.html', place, { theme: 'light', ...place.options });

/** The address of the whole help page. */
export const page = (place) => of('index.html', place);

/** A frame with the widget. */
export const frame = (place) =>
  `<iframe src="${escape(address(place))}" title="Bouncewijzer" width="100%" height="${place.height}" frameborder="0" allow="clipboard-write"></iframe>`;

/** The same, as high as what is in it: for a page that may have a script. */
export const growingFrame = (place) => `${frame(place)}\n<script src="${escape(new URL('embed.js', place.folder).href)}"></script>`;

/** A frame with a link below it, for where a frame that is not allowed is an empty box. */
export const linkedFrame = (place) => `${frame(place)}\n<p><a href="${escape(page(place))}">Bouncewijzer</a></p>`;

/** The widget itself: for a page that may have a script. */
export const element = ({ folder, options, lang }) =>
  `<script type="module" src="${escape(new URL('bounce-wijzer.js', folder).href)}"></script>
<bounce-wijzer${attributes({ lang, ...options })}>
  <div slot="remove-steps">${lang === 'nl' ? 'Schrijf hier hoe u een adres weghaalt.' : 'Write here how an address is removed.'}</div>
</bounce-wijzer>`;

/** A frame in MediaWiki. */
export const mediaWikiFrame = (place) => `<html>${frame(place)}</html>`;

/** A frame in XWiki. */
export const xwikiFrame = (place) => `{{html}}\n${frame(place)}\n{{/html}}`;

/** A frame in DokuWiki, of its iframe plugin. */
export const dokuWikiFrame = (place) => `{{url>${address(place)} 100%,${place.height}px noborder|Bouncewijzer}}`;

/** Links to the help page, as wikis write them. */
export const mediaWikiLink = (place) => `[${page(place)} Bouncewijzer]`;
export const xwikiLink = (place) => `[[Bouncewijzer>>url:${page(place)}]]`;
export const dokuWikiLink = (place) => `[[${page(place)}|Bouncewijzer]]`;

/**
 * A script that an admin gives to a wiki: it puts the widget in the place of each link to the help page. Only the one
 * folder is trusted, so an editor can bring nothing else with a link.
 */
export const widgetsForLinks = ({ folder, lang, options }) => `(function () {
  var page = new URL('index.html', new URL(${literal(folder)}, location.href)).href;
  var attributes = ${literal({ lang, ...options })};
  function replace() {
    Array.from(document.links).forEach(function (link) {
      if (link.href.split(/[?#]/)[0] !== page) return;
      var widget = document.createElement('bounce-wijzer');
      Object.keys(attributes).forEach(function (name) { widget.setAttribute(name, attributes[name]); });
      link.replaceWith(widget);
      link.slot = 'unavailable';
      widget.append(link);
    });
    var script = document.createElement('script');
    script.type = 'module';
    script.src = new URL('bounce-wijzer.js', page).href;
    document.head.append(script);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', replace);
  else replace();
})();
`;

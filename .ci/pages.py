"""Finishes what Trunk built, in the folder that it names in TRUNK_STAGING_DIR: Trunk.toml calls it after each build.

Python, since it is the one language here that hashes, packs and edits text without a package of others.
"""

import base64
import gzip
import hashlib
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

import apart
from apart import run

try:
    import lzma
except ImportError:  # Python can be built without it.
    lzma = None

ESBUILD, WASM_OPT = shutil.which("esbuild"), shutil.which("wasm-opt")
LZMA = Path(os.environ.get("LZMA1", "lzma1"))
DIST = Path(os.environ["TRUNK_STAGING_DIR"])
WWW = Path(os.environ["TRUNK_SOURCE_DIR"])

GLUE, WASM, EXPLAINER = "bouncewijzer.js", "bouncewijzer_bg.wasm", "bouncewijzer_explainer.wasm"
# The digits of base85, without a few vowels: else a word may stand there by chance that a wiki's filter for spam refuses.
DIGITS = str.maketrans("AEIaei", ",./:[]")
PRELOADS = re.compile(r'<link rel="modulepreload"[^>]*>\s*<link rel="preload"[^>]*>')
# The steps of the house in one language end at the end tag that is indented as their start tag is.
STEPS = re.compile(
    r'<div class="help" lang="(?P<lang>\w+)"(?:(?!<div class="help").)*?'
    r'^(?P<indent> *)<div class="steps" data-remove-steps>\n(?P<steps>.*?)^(?P=indent)</div>',
    re.DOTALL | re.MULTILINE,
)


def read(name):
    return (DIST / name).read_text(encoding="utf-8")


def write(name, text):
    (DIST / name).write_text(text, encoding="utf-8")


def replace(text, old, new):
    """Returns `text` with `new` in the one place where `old` stands."""
    if text.count(old) != 1:
        raise SystemExit(f"pages.py: not once but {text.count(old)} times in what it edits: {old}")
    return text.replace(old, new)


def find(pattern, text):
    """Returns what `pattern` finds in `text`: at least something."""
    found = list(re.finditer(pattern, text))
    if not found:
        raise SystemExit(f"pages.py: nothing is found by {pattern}")
    return found


def minify(text, kind="js"):
    """Returns a script or a style sheet without what only people read, where the tool for that is here."""
    if not ESBUILD:
        return text
    command = [ESBUILD, "--minify", "--log-level=error", f"--loader={kind}", *(["--format=esm", "--tree-shaking=true"] if kind == "js" else [])]
    return run(*command, input=text)


def minify_files():
    """Makes what stands beside the pages small. The pages stay as they are written, for an editor."""
    for path in [*DIST.glob("*.js"), *DIST.glob("*.css")]:
        # The glue is small already, and named after what is in it.
        if not path.name.startswith("bouncewijzer"):
            write(path.name, minify(read(path.name), path.suffix[1:]))


def steps(page):
    """Returns the steps of the house in every language of the page, as the widget takes them."""
    parts = ["<!-- The steps of the house, in each language. -->"]
    for match in find(STEPS, page):
        hidden = "" if len(parts) == 1 else " hidden"
        opening = f'<div class="steps" slot="remove-steps" lang="{match["lang"]}" data-text{hidden}>'
        lines = (line.removeprefix(match["indent"]) for line in match["steps"].splitlines())
        parts += [opening, *lines, "</div>"]
    return ("\n" + " " * 6).join(parts)


def optimiser():
    """Returns how Trunk makes the compiled file small, as index.html says: an optimiser that knows less than what the
    page uses would refuse it, and one that allows more break it."""
    page = (WWW / "index.html").read_text(encoding="utf-8")
    return ["-Oz", *find(r'data-wasm-opt-params="([^"]*)"', page)[0][1].split()]


def shorten_names(glue, wasm):
    """Returns both with names of a letter or two for what they call each other by: those of wasm-bindgen are long, have
    fingerprints in them, and stand in both."""
    if not WASM_OPT:
        print("pages.py: without wasm-opt, which npm has in binaryen, names between the glue and the engine stay long")
        return glue, wasm
    features = [option for option in optimiser() if option.startswith("--enable-")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / WASM
        path.write_bytes(wasm)
        command = [WASM_OPT, path, "-o", path, "--minify-imports-and-exports-and-modules", *features]
        names = json.loads(run(*command))
        wasm = path.read_bytes()
    glue = replace(glue, f'"./{WASM.replace(".wasm", ".js")}":', '"a":')
    for _, old, new in names["imports"]:
        glue = replace(glue, f" {old}:", f" {new}:")
    given = dict(names["exports"])
    return re.sub(r"\bwasm\.([\w$]+)", lambda match: f"wasm.{given[match[1]]}", glue), wasm


def keep(glue, files):
    """Writes compiled files under names that change with what is in them, so that they can be kept for ever.

    Returns the name of a glue that is kept so, and the glue, which asks for the files of its own build alone: those of
    two builds do not fit together.
    """
    mark = hashlib.sha256(b"".join(files.values()) + glue.encode()).hexdigest()[:16]
    for name, content in files.items():
        kept = name.replace("bouncewijzer", f"bouncewijzer-{mark}")
        (DIST / kept).write_bytes(content)
        glue = replace(glue, name, kept)
    return f"bouncewijzer-{mark}.js", glue


def may_come_apart():
    """Returns whether the page can come in two parts, and is to: who serves it while they work on it need not wait for that."""
    if os.environ.get("PAGE") == "whole":
        return False
    missing = apart.missing()
    if missing and os.environ.get("CI") == "true":
        raise SystemExit(f"pages.py: in CI the page must come in two parts, which takes {', '.join(missing)} too")
    if missing:
        print(f"pages.py: the page fetches all of the engine at once, which is larger, without {', '.join(missing)}")
    return not missing


def put_together(whole, wasm):
    """Writes the engine for scripts, in one piece, and that of the page, in two; names the latter where it is asked for."""
    name, glue = keep(whole, {WASM: wasm})
    write(GLUE, glue)
    if may_come_apart():
        glue, first, explainer = apart.build(WWW.parent, optimiser())
        glue, first = shorten_names(glue, first)
        name, glue = keep(minify(glue), {WASM: first, EXPLAINER: explainer})
    write(name, glue)
    write("bounce-wijzer.js", replace(read("bounce-wijzer.js"), f"ENGINE = './{GLUE}'", f"ENGINE = './{name}'"))
    page = replace(read("index.html"), f'href="./{GLUE}"', f'href="./{name}"')
    write("index.html", replace(page, f'href="./{WASM}"', f'href="./{name.replace(".js", "_bg.wasm")}"'))


def exports(module):
    """Returns the source of a module without its exports, and the names that these have outside and inside."""
    names = {}

    def declare(match):
        names[match["name"]] = match["name"]
        return match["what"]

    def list_all(match):
        for pair in match["names"].split(","):
            inside, _, outside = pair.strip().partition(" as ")
            names[outside or inside] = inside
        return ""

    module = re.sub(r"\bexport (?P<what>(?:async )?(?:function|class) (?P<name>\w+))", declare, module)
    module = re.sub(r"\bexport ?\{(?P<names>[^}]*)\};?", list_all, module)
    if not names or re.search(r"^ *(export|import)\b", module, re.MULTILINE):
        raise SystemExit("pages.py: a module exports in a way that is not known")
    return module, names


def pack(content):
    """Returns `content` as small as it can be, and the script that undoes it: `unpack`."""
    if not (ESBUILD and LZMA.exists() and lzma):
        print("pages.py: without esbuild and lzma1, which npm has, and the lzma of Python, the page in one file is larger")
        stream = "new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))"
        return gzip.compress(content, mtime=0), f"const unpack = (bytes) => {stream};"
    # What unpacks it takes as much memory as the window is large, so that is not much larger than the content.
    window = max(len(content), 4096)
    filters = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "pb": 0, "dict_size": window}]
    command = [ESBUILD, WWW / "unpack.js", "--bundle", "--minify", "--format=iife", "--global-name=lzma", f"--alias:lzma1={LZMA}"]
    script = run(*command)
    return lzma.compress(content, lzma.FORMAT_ALONE, filters=filters), f"{script}\nconst {{ unpack }} = lzma;"


def one_script(glue):
    """Returns one script with everything in it: what is local to a file stays so in its block."""
    packed, unpack = pack((DIST / WASM).read_bytes())
    glue, names = exports(glue)
    given = ", ".join(f"{outside}: {inside}" for outside, inside in names.items())
    element, _ = exports(replace((WWW / "bounce-wijzer.js").read_text(encoding="utf-8"), "import(address)", "open()"))
    script = minify(f"""
const PACKED = '{base64.b85encode(packed).decode().translate(DIGITS)}';
{unpack}
function engine() {{
{glue}
return {{ {given} }};
}}
{(WWW / "one-file.js").read_text(encoding="utf-8")}
{read("frame.js")}
{{
{element}
}}
""")
    # Errors name it so, and the element knows those of the engine by that name.
    script = f"\n{script}//# sourceURL={GLUE}\n"
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def fingerprint(text):
    """Returns how a policy allows a script or a style by its content."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def one_file(embed, glue):
    """Returns the page for a frame with everything in it. It may ask for nothing, so it cannot send anything."""
    script, style = one_script(glue), f"\n{read('embed.css')}"
    icon = base64.b64encode((DIST / "icon.svg").read_bytes()).decode()
    policy = (
        f"default-src 'none'; script-src {fingerprint(script)} 'wasm-unsafe-eval'; style-src {fingerprint(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = replace(embed, find(r"default-src [^\"]*", embed)[0][0], policy)
    page = replace(page, 'href="icon.svg"', f'href="data:image/svg+xml;base64,{icon}"')
    page = replace(page, '<link rel="stylesheet" href="embed.css">', f"<style>{style}</style>")
    page = re.sub(r" *<link rel=\"alternate\".*?>\n", "", page)
    page = re.sub(r" *<script .*?src=.*?</script>\n", "", page)
    page = replace(page, "</body>", f'<script type="module">{script}</script>\n</body>')
    for outside in find(r'(?:src|href)="(?P<address>[^"]*)"', page.split("<body>")[0]):
        if not outside["address"].startswith("data:"):
            raise SystemExit(f"pages.py: the one file would ask for {outside['address']}")
    return page


def package(glue):
    """Makes the folder for npm. A bundler names its files itself, so they have their plain names."""
    folder, root = DIST / "npm", WWW.parent
    folder.mkdir()
    for source in [*root.glob("npm/*.*"), *root.glob("LICENSE-*"), DIST / WASM, *DIST.glob("*.d.ts")]:
        shutil.copy(source, folder)
    element = (WWW / "bounce-wijzer.js").read_text(encoding="utf-8")
    write("npm/bounce-wijzer.js", "import { open } from './engine.js';\n" + replace(element, "import(address)", "open(address)"))
    write(f"npm/{GLUE}", glue)


def finish():
    if not ESBUILD:
        print("pages.py: without esbuild, which npm has, the scripts are larger than they need be")
    package(read(GLUE))
    glue, wasm = shorten_names(read(GLUE), (DIST / WASM).read_bytes())
    glue = minify(glue)
    (DIST / WASM).write_bytes(wasm)
    put_together(glue, wasm)
    page, embed = read("index.html"), read("embed.html")
    embed = replace(embed, "<!-- The build puts the steps of index.html here. -->", steps(page))
    preloads = find(PRELOADS, page)[0][0].replace("\n", "\n  ")
    comment = "<!-- The build puts the preloads of index.html here. -->"
    write("embed.html", replace(embed, comment, preloads))
    write("bouncewijzer.html", one_file(replace(embed, f"  {comment}\n", ""), glue))
    minify_files()


finish()

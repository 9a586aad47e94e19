"""Compiles the page in two parts: what a visit begins with, and what explains mail, which is fetched when it is needed.

src/ui/explainer.rs says what goes into which. Each function and each text that only the explainer leads to is found by the
linker's own notes of what leads where.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

TOOLS = ["cargo", "wasm_split_cli", "wasm-bindgen", "wasm-opt"]
COMPILE = (
    "cargo rustc --locked --lib --crate-type=cdylib --profile=page --target=wasm32-unknown-unknown "
    "--no-default-features --features=apart --message-format=json-render-diagnostics -- -Clink-args=--emit-relocs"
).split()
# What the parts share is among what the linker gives out.
JOIN = "wasm-bindgen --target=web --no-typescript --encode-into=always --keep-lld-exports --out-name=bouncewijzer".split()


def missing():
    """Returns what is not here of what it takes."""
    tools = [tool for tool in TOOLS if not shutil.which(tool)]
    # Objects of JavaScript go by number between the parts: with references wasm-bindgen changes one part alone. The std
    # that comes with Rust has references.
    if "-reference-types" not in os.environ.get("RUSTFLAGS", ""):
        tools.append("the source of std")
    return tools


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8", **options).stdout


def compiled(root):
    """Compiles the library of the project in `root`, and returns the file that comes of it."""
    for line in run(*COMPILE, cwd=root).splitlines():
        message = json.loads(line)
        for name in message.get("filenames", []) if message["reason"] == "compiler-artifact" else []:
            if name.endswith(".wasm"):
                return name
    raise SystemExit("apart.py: the compiler made no .wasm file")


def joined(glue, loader):
    """Returns the glue with the loader in it, in the place of the file that would load the parts."""
    changes = [
        (r'^import \* as \w+ from "\./__wasm_split\.js"$', lambda _: loader),
        (r'^ *"\./__wasm_split\.js": \w+,\n', ""),
        (r"const import0 = \{\n", r"\g<0>        __wasm_split_load_explainer: fetchExplainer,\n"),
        (r'"`WebAssembly\.instantiateStreaming` failed [^"]*"', '"it would begin sooner if the server said application/wasm:"'),
        # A widget is taken off the page by the element, and not where a block ends.
        (r"^if \(Symbol\.dispose\) .*?$\n", ""),
        # To begin in another way is for scripts, which have the engine in one piece.
        (r"^function initSync\(.*?^}\n", ""),
        (r"initSync, ", ""),
        (r"^    if \(module_or_path !== undefined\) \{$.*?^    }\n", ""),
    ]
    for pattern, text in changes:
        glue, count = re.subn(pattern, text, glue, flags=re.DOTALL | re.MULTILINE)
        if count != 1:
            raise SystemExit(f"apart.py: in the glue not once but {count} times: {pattern}")
    return glue


def build(root, options):
    """Returns the glue, the part to begin with, and the part to fetch, made small with the `options` of wasm-opt."""
    with tempfile.TemporaryDirectory() as folder:
        parts = Path(folder)
        run("wasm_split_cli", compiled(root), parts)
        run(*JOIN, f"--out-dir={parts}", parts / "main.wasm")
        for name in ["bouncewijzer_bg.wasm", "split_explainer.wasm"]:
            run("wasm-opt", parts / name, "-o", parts / name, *options)
        loader = (root / "www/explainer.js").read_text(encoding="utf-8")
        glue = joined((parts / "bouncewijzer.js").read_text(encoding="utf-8"), loader)
        return glue, (parts / "bouncewijzer_bg.wasm").read_bytes(), (parts / "split_explainer.wasm").read_bytes()

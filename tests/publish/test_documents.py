"""Files that a browser shows as documents, and style sheets: what would run or load in them is found like on a page."""

from pathlib import Path

import pytest

from nutgraf.publish import documents
from nutgraf.publish.finished import Finished, Own
from nutgraf.testing import build, project

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def found(folder: Path, name: str, content: str | bytes) -> list[str]:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return [each.message for each in documents.check(Finished(folder, lambda _path: Own()))]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bridge.svg", '<?xml version="1.0"?>\n' + SVG.format('<style>p{fill:red}</style><path style="fill:red" d="M0 0"/><use href="#a"/>')),
        ("bridge.svg", SVG.format('<image href="bridge.png"/><image href="data:image/png;base64,AA=="/><a href="https://elsewhere.example/">out</a>')),
        ("bridge.svg", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + SVG.format("")),
        ("atom.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">&lt;script&gt;</title></feed>'),
        ("notes.txt", "<script>alert(1)</script>"), ("notes.md", "<script>"), ("bridge.png", b"\x89PNG\r\n"), ("story.json", '{"a": "<script>"}'),
        ("bridge.css", "@import 'more.css'; p{background:url(bridge.png)} a{background:url(data:image/png;base64,AA==)}"),
    ],
)  # fmt: skip
def test_what_runs_nothing_is_right(tmp_path: Path, name: str, content: str | bytes) -> None:
    assert found(tmp_path, name, content) == []


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.svg", SVG.format("<script>alert(1)</script>"), "an element <script>"),
        ("A.SVG", SVG.format("<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>"), "an element <script>"),
        ("a", SVG.format('<g onload="alert(1)"/>'), "an event handler, onload='alert(1)'"),
        ("a.svg", SVG.format('<a xlink:href="java&#10;script:alert(1)">x</a>'), "an address that would run"),
        ("a.svg", SVG.format("<foreignObject/>"), "an element <foreignobject>"),
        ("a.svg", SVG.format('<set attributeName="href" to="javascript:x"/>'), "an element <set>"),
        ("a.svg", SVG.format('<image href="https://evil.example/x.png"/>'), "something from another host"),
        ("a.svg", SVG.format("<style>@import 'https://evil.example/x.css'</style>"), "something from another host"),
        ("a.svg", SVG.format(r"<style>p{background:u\72l(//evil.example/x)}</style>"), "a style that can't be read safely"),
        ("a.svg", '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>' + SVG.format("&x;"), "an element <script>"),
        ("a.svg", '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>' + SVG.format(""), "a style sheet that would transform it"),
        ("a.svg", "<svg><script>alert(1)</script><p>", "markup that can't be read safely"),
        ("a.svg", ("\ufeff" + SVG.format("<script/>")).encode("utf-16-le"), "an element <script>"),
        ("a.svg", "<!DOCTYPE x [<!ENTITY a 'xxxxxxxxxx'>" + "".join(f"<!ENTITY {new} '{f'&{old};' * 30}'>" for old, new in zip("abcdefgh", "bcdefghi", strict=True)) + "]><x>&i;</x>", "markup that can't be read safely"),
        ("a.xhtml", '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>', "an element <script>"),
        ("a.xml", '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', "an element <script>"),
        ("a.svgz", b"\x1f\x8b", "a form in which it could run"), ("a.mhtml", "x", "a form in which it could run"),
        ("a.css", "@import 'https://evil.example/x.css'", "something from another host"), ("a.css", "p{background:URL( //evil.example/x)}", "something from another host"),
    ],
)  # fmt: skip
def test_what_would_run_or_load_is_found(tmp_path: Path, name: str, content: str | bytes, what: str) -> None:
    (message,) = found(tmp_path, name, content)
    assert message.startswith(f"the file {name} has {what}")


@pytest.mark.parametrize(
    "files",
    [
        {"content/bridge.svg": SVG.format("<script>alert(1)</script>")},
        {"content/NOTES.HTML": "<script>alert(1)</script>"},
        {"content/notes.xml": "<a onclick='x'/>"},
    ],
    ids=["picture", "page in capitals", "data"],
)
def test_no_file_beside_the_prose_is_published_that_would_run(tmp_path: Path, files: dict[str, str]) -> None:
    built = build(project(tmp_path, files))
    assert built.returncode == 1
    assert "[active-content]" in built.stderr
    assert not built.site.exists()


@pytest.mark.parametrize("file", ["frame.js", "nutgraf.css", "icon.svg"])
def test_no_file_beside_the_prose_takes_the_place_of_the_themes(tmp_path: Path, file: str) -> None:
    built = build(project(tmp_path, {f"content/assets/{file}": "alert(1)"}))
    assert built.returncode == 1
    assert (
        f"content/assets/{file}:1:1: error: the theme has a file of its own at this address; give it another name [doubled-address]"
        in built.stderr
    )

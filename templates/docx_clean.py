"""What a Word file from python-docx brings along and a template does not need: foreign styles, a picture, effects."""

from typing import Any, Final

from docx.opc.part import Part
from docx.oxml.ns import qn

_KEPT: Final = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid"}
_DROPPED: Final = ("stylesWithEffects", "customXml", "thumbnail", "numbering")
_LATENT: Final = {"defSemiHidden": "1", "defUnhideWhenUsed": "1", "defQFormat": "0", "count": "0"}


def clean(document: Any) -> None:
    """Leave only the styles that every file needs, so that the list in Word shows the elements of a document."""
    for style in list(document.styles.element.style_lst):
        if style.name_val not in _KEPT:
            style.getparent().remove(style)
    _hide_latent(document.styles.element)
    for part in (document.part, document.part.package):
        _drop(part.rels)
    _speak_chinese(document)


def _hide_latent(sheet: Any) -> None:
    latent = sheet.find(qn("w:latentStyles"))
    for one in list(latent):
        latent.remove(one)
    for name, value in _LATENT.items():
        latent.set(qn(f"w:{name}"), value)


def _drop(relations: dict[str, Any]) -> None:
    for identifier, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] in _DROPPED:
            del relations[identifier]


def _speak_chinese(document: Any) -> None:
    """Chinese fonts, and a layout as Word 2013 and later do it.

    The text itself is not marked as Chinese: LibreOffice 7.4 would then hang a comma behind the last character of a
    full line, and lose it.
    """
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")
    zoom = settings.find(qn("w:zoom"))
    zoom.set(qn("w:percent"), "100")
    del zoom.attrib[qn("w:val")]
    for name in ("w:savePreviewPicture", "w:rsids", "w:proofState"):
        settings.remove(settings.find(qn(name)))
    for one in settings.iter(qn("w:compatSetting")):
        if one.get(qn("w:name")) == "compatibilityMode":
            one.set(qn("w:val"), "15")
    _name_program(document.part.package)


def _name_program(package: Any) -> None:
    """docProps/app.xml says which program wrote the file."""
    for part in package.iter_parts():
        if isinstance(part, Part) and part.partname == "/docProps/app.xml":
            part._blob = part.blob.replace(b"Microsoft Macintosh Word", b"fzjh")

"""What does not fit a model, told in Chinese at its place."""

import re
from operator import ne
from types import NoneType
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from fzjh.diagnostics import Diagnostic, Fix, fault, replace
from fzjh.patterns import lazy
from fzjh.reading.document import Document, Keys, Place
from fzjh.schema.layout import fields, models_in
from fzjh.text import nearest, split_joined

_KINDS = {list: "列表", dict: "几个“键: 值”", str: "一段文字", NoneType: "空的"}
_EXPECTED = {
    "string_type": "一段文字",
    "list_type": "列表",
    "dict_type": "几个“键: 值”",
    "model_type": "几个“键: 值”",
    "model_attributes_type": "几个“键: 值”",
}
_ALSO_CALLED = {
    "牵头部门": "牵头单位",
    "责任部门": "责任单位",
    "承办单位": "责任单位",
    "配合部门": "配合单位",
    "协办单位": "配合单位",
    "参与单位": "配合单位",
    "时限": "完成时限",
    "完成时间": "完成时限",
    "工作措施": "举措",
    "措施": "举措",
    "任务名称": "标题",
    "文号": "发文字号",
    "发文日期": "成文日期",
    "落款": "署名",
}
"""What people call a key, with what it is called here."""
_MANY = 4
_SHORT_LIST = 60
"""A text up to this length is shown back as the list that was meant."""
_SENTENCE = re.compile(r"[。：！？:#\[\]{}&*!|>'\"%@`\n]")
_LONGEST_KEY = 12
_COLON = lazy("[:：]")
_MARKS = lazy("[，。、；？！“”《》（）]")
_INNER_COLON = "值里面有英文冒号加空格，YAML 以为前面是一个键"
_CUSTOM = {"bad-date": "读不成日期", "bad-year": "读不成年份", "bad-value": "不是编号的样子"}


def keys_of(data: Any, detail: ErrorDetails) -> Keys:
    """The keys of the faulty part; pydantic's own names of union branches are left out."""
    keys: list[str | int] = []
    location = detail["loc"]
    for index, step in enumerate(location):
        inside = isinstance(data, dict) and step in data
        if inside or (isinstance(data, list) and isinstance(step, int) and step < len(data)):
            data = data[step]
            keys.append(step)
        elif detail["type"] == "missing" and index == len(location) - 1:
            keys.append(step)
    return tuple(keys)


def describe(model: type[BaseModel], document: Document, keys: Keys, detail: ErrorDetails) -> Diagnostic:
    """A diagnostic for one of pydantic's errors about `model`; `keys` lead to the faulty part."""
    place = Place(document, keys)
    kind, value = detail["type"], detail["input"]
    if kind == "missing":
        return fault("missing-key", place.span(), f"缺少“{keys[-1]}”", _about(model, keys))
    if kind == "extra_forbidden":
        return _unknown(model, place)
    if kind == "literal_error":
        return _not_an_option(place, value, detail)
    if kind in _EXPECTED:
        return _wrong_type(place, kind, value)
    message = f"“{_short(value)}”{_CUSTOM.get(kind, '不合要求')}"
    return fault(kind if kind in _CUSTOM else "bad-value", place.span(), message, detail["msg"])


def _unknown(model: type[BaseModel], place: Place) -> Diagnostic:
    key = str(place.keys[-1])
    known = known_keys(model, place.keys[:-1])
    text = is_sentence(key) and _COLON.split(key)[0] not in known
    if "：" in key and not text:
        message, help_ = f"“{key}”里的冒号是全角的，成了键的一部分", "换成英文冒号，后面空一格。"
        return fault("fullwidth-colon", place.key_span(), message, help_)
    if text:
        end = place.key_span().end
        help_ = "换成全角冒号“：”，或者用英文引号把整个值括起来。"
        return fault("inner-colon", place.document.source.span(end, end + 1), _INNER_COLON, help_)
    span, near = place.key_span(), [_ALSO_CALLED[key]] if _ALSO_CALLED.get(key) in known else nearest(key, known)
    fix = replace(span, near[0], safe=_is_slip(key, near[0])) if len(near) == 1 and span.text == key else None
    return fault("unknown-key", span, f"不认识的键“{_short(key)}”", _known(place, near, known), fix=fix)


def _known(place: Place, near: list[str], known: list[str]) -> str:
    if near:
        return f"是不是想写{'、'.join(f'“{one}”' for one in near)}？"
    in_list = len(place.keys) > 1 and isinstance(place.keys[-2], int)
    return f"这里可以写：{'、'.join(known)}。" + "本来是一句话的，里面的冒号用全角“：”。" * in_list


def _is_slip(key: str, meant: str) -> bool:
    """Whether two keys differ in white space only, or in one character of many."""
    key = "".join(key.split())
    return key == meant or (len(meant) >= _MANY and len(key) == len(meant) and sum(map(ne, key, meant)) == 1)


def is_sentence(key: str) -> bool:
    """Whether a key is a piece of text, because a colon stands in it that YAML takes for its own."""
    return len(key) > _LONGEST_KEY or _MARKS.search(key) is not None


def _not_an_option(place: Place, value: object, detail: ErrorDetails) -> Diagnostic:
    options = re.findall(r"'([^']+)'", str(detail.get("ctx", {}).get("expected", "")))
    help_ = f"写成{'、'.join(f'“{one}”' for one in options)}中的一个。"
    return fault("bad-value", place.span(), f"{_name(place)}不能是“{_short(value)}”", help_)


def _wrong_type(place: Place, kind: str, value: object) -> Diagnostic:
    is_now = _KINDS.get(type(value), "别的内容")
    help_, fix = "一行写一个“键: 值”，键从同一列开始。", None
    if kind == "list_type" and isinstance(value, str):
        entries = split_joined(value.strip("[]【】［］"))
        fix = _listed(place, value, entries)
        help_ = (
            f"写成方括号里的列表，条目之间用英文逗号：[{', '.join(entries)}]。"
            if len(value) < _SHORT_LIST
            else "一项一行，行首写 - 和空格。"
        )
    elif kind == "list_type":
        help_ = "一项一行，行首写 - 和空格。"
    elif kind == "string_type" and isinstance(value, dict) and any(map(is_sentence, value)):
        help_ = "文字里的冒号用全角“：”；确实要用英文冒号时，用英文引号把整段文字括起来。"
    elif kind == "string_type":
        help_ = "这里只写一段文字，不分列表也不分键。"
    return fault("wrong-type", place.span(), f"{_name(place)}应当是{_EXPECTED[kind]}，这里是{is_now}", help_, fix=fix)


def _listed(place: Place, value: str, entries: list[str]) -> Fix | None:
    """Names to a list of names; a sentence has commas of its own."""
    span = place.span()
    is_names = span.text == value and len(value) < _SHORT_LIST and not _SENTENCE.search(value)
    return replace(span, f"[{', '.join(entries)}]") if is_names else None


def _name(place: Place) -> str:
    """How to call a part: by its key, or as an entry of the list that holds it."""
    last = place.keys[-1]
    if isinstance(last, int):
        owner = next((key for key in reversed(place.keys) if isinstance(key, str)), "")
        return f"“{owner}”的第{last + 1}条"
    return f"“{last}”"


def _about(model: type[BaseModel], keys: Keys) -> str:
    descriptions = {field.alias: field.description for field in model_at(model, keys[:-1]).model_fields.values()}
    return f"补上这一项。{descriptions.get(str(keys[-1])) or ''}"


def known_keys(model: type[BaseModel], keys: Keys) -> list[str]:
    """The keys that may stand in the mapping that `keys` lead to."""
    return list(fields(model_at(model, keys)))


def model_at(model: type[BaseModel], keys: Keys) -> type[BaseModel]:
    """The model of the mapping that `keys` lead to."""
    for key in keys:
        field = next((one for one in model.model_fields.values() if one.alias == key), None)
        model = next(models_in(field.annotation), model) if field else model
    return model


def _short(value: object, most: int = 30) -> str:
    text = str(value)
    return text if len(text) <= most else text[:most] + "…"

"""What the machine is, so that a figure can be judged."""

import os
import platform
from pathlib import Path


def description() -> str:
    """Processor, cores, memory, system and Python in one line."""
    parts = [_processor(), f"{os.cpu_count()} 核", _memory(), f"{platform.system()} {platform.machine()}"]
    return "，".join(part for part in (*parts, f"Python {platform.python_version()}") if part)


def _processor() -> str:
    lines = _lines("/proc/cpuinfo")
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")


def _memory() -> str:
    total = next((line.split()[1] for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), "")
    return f"{int(total) / 2**20:.0f} GiB 内存" if total else ""


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []

"""Megabytes that an installation of the core takes: `size`, in a throwaway environment."""

import os
import re
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
LIMIT = 700
PINNED = re.compile(r"^[a-z0-9-]+==[^\\\n]+", re.MULTILINE)


def main(_arguments: list[str]) -> int:
    """Print the largest packages and the sum; fail above the limit."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = folder_sizes(install_core(Path(folder)))
    for name, size in sizes.most_common(10):
        print(f"{size / 1e6:7.1f} MB  {name}")
    total = sizes.total() / 1e6
    print(f"core {total:.0f} MB (limit {LIMIT} MB)")
    return int(total > LIMIT)


def install_core(folder: Path) -> Path:
    """Install détente at its locked versions, without the extras; returns site-packages."""
    home = folder / "venv"
    venv.create(home, with_pip=True)
    constraints = folder / "constraints.txt"
    constraints.write_text(locked_versions(), encoding="utf-8")
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip: list[str | Path] = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--constraint", constraints, ROOT], check=True)
    return next(home.glob("[Ll]ib/**/site-packages"))


def locked_versions() -> str:
    """The lock without its hashes, which pip refuses beside a local folder."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return "\n".join(PINNED.findall(lock)) + "\n"


def folder_sizes(folder: Path) -> Counter[str]:
    """Bytes of the files below each entry of a folder."""
    sizes: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file():
            sizes[file.relative_to(folder).parts[0]] += file.stat().st_size
    return sizes


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

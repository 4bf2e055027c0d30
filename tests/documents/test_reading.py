"""Files and folders become documents, each once, and one bad file never stops the rest."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from kzturk.documents import Document, FailedDocument, SkippedDocument, plain_text, read_documents


def reasons(paths: list[Path]) -> dict[str, str]:
    return {Path(found.source).name: found.reason for found in read_documents(paths) if not isinstance(found, Document)}


def sources(paths: list[Path]) -> list[str]:
    return [found.source for found in read_documents(paths)]


def test_folders_are_read_in_sorted_order_all_the_way_down(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.TXT", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Talks.")
    names = [Path(source).relative_to(tmp_path).as_posix() for source in sources([tmp_path])]
    assert names == ["a/b/c.TXT", "a/z.md", "b.txt", "c.txt"]


def test_a_document_carries_clean_text_and_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffThe talks\r\nwere held.".encode())
    (document,) = read_documents([path])
    assert isinstance(document, Document)
    assert document.text == "The talks\nwere held."
    assert document.content_hash == hashlib.sha256(document.text.encode()).hexdigest()
    assert document.source == path.as_posix()


def test_other_kinds_are_skipped_with_the_reason_and_hidden_files_silently(tmp_path: Path) -> None:
    for name in ("a.pdf", "README", ".hidden.txt", ".git/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Talks.")
    assert all(isinstance(found, SkippedDocument) for found in read_documents([tmp_path]))
    assert reasons([tmp_path]) == {
        "a.pdf": "a .pdf file; kzturk reads .txt and .md",
        "README": "a file without a suffix; kzturk reads .txt and .md",
    }


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf", "\u00a0\u200b".encode(), b"\xff\xfe"])
def test_a_file_without_text_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert reasons([tmp_path]) == {"a.txt": "The file is empty."}


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01")
    (tmp_path / "b.txt").write_text("Talks.")
    first, second = read_documents([tmp_path])
    assert isinstance(first, FailedDocument)
    assert isinstance(second, Document)


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert reasons([tmp_path / "nowhere"]) == {"nowhere": "There is no such file or folder."}


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Talks.")
    (tmp_path / "link.txt").symlink_to(path)
    assert sources([path, tmp_path, path]) == [path.as_posix()]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("Talks.")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert [Path(source).name for source in sources([tmp_path])] == ["self.txt", "a.txt"]
    assert reasons([tmp_path]) == {"self.txt": "The link points to a file that is not there."}


def test_a_pipe_is_skipped_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons([tmp_path]) == {"pipe.txt": "a device, socket or pipe; kzturk reads files"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Talks.")
    path.chmod(0)
    assert reasons([tmp_path]) == {"a.txt": "The file cannot be read: Permission denied."}


def test_a_file_over_the_limit_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "LARGEST_DOCUMENT", 1024 * 1024)
    (tmp_path / "a.txt").write_text("x" * (1024 * 1024 + 1))
    (tmp_path / "b.txt").write_text("x" * 1024 * 1024)
    assert list(reasons([tmp_path])) == ["a.txt"]
    assert "larger than 1 MB" in reasons([tmp_path])["a.txt"]


def test_a_text_of_50_megabytes_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks were held.\r\n" * 3_000_000)
    (tmp_path / "b.txt").write_text("Talks were held.\r\n" * 200_000)
    assert reasons([tmp_path]) == {
        "a.txt": "The file is larger than 4 MB, the most that kzturk reads; split it into articles."
    }
    (document,) = [one for one in read_documents([tmp_path]) if isinstance(one, Document)]
    assert len(document.text) == 17 * 200_000


def test_a_name_that_is_no_text_is_printed_all_the_same(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("Talks.")
    except OSError:
        pytest.skip("this file system takes text names only")
    (source,) = sources([tmp_path])
    assert source.endswith("/?.txt")

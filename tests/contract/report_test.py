# SPDX-License-Identifier: GPL-3.0-or-later
"""report and snapshot: what is drawn without a display."""
import shutil
import stat
import struct
import subprocess
import unittest
import zlib

from support import CliTest, ENVIRONMENT, INPUT, OK, SALES, STORAGE, USAGE, main, sha256

PDF_TOOLS = shutil.which("pdftotext") and shutil.which("pdfimages")


def pixels_of(path):
    """(width, height, number of different rows) of a PNG, by its own chunks."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", data[:8]
    at, body, size = 8, b"", (0, 0)
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        chunk = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", chunk[:8])
        if kind == b"IDAT":
            body += chunk
        at += 12 + length
    raw = zlib.decompress(body)
    stride = len(raw) // size[1]
    return size[0], size[1], len({raw[row * stride:(row + 1) * stride] for row in range(size[1])})


class Drawn(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales(SALES.replace("Toko Dua", "<img src='file:///etc/hostname'>"))

    def no_fonts(self):
        empty = self.write("fonts.conf", '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
        return self.environment(FONTCONFIG_FILE=str(empty))


class Report(Drawn):
    def report(self, *words, name="r.pdf", code=OK, **options):
        out = self.folder / name
        answer = self.cli("report", "--period", "2015-Q1", "--out", out, *words, code=code, **options)
        return out, answer

    def test_a_pdf(self):
        out, answer = self.report()
        self.assertEqual(answer.json, {"file": str(out)})
        self.assertEqual(out.read_bytes()[:5], b"%PDF-")
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
        self.assertEqual(answer.err, "")

    def test_the_same_bytes_every_time(self):
        first, _ = self.report(name="one.pdf")
        second, _ = self.report(name="two.pdf", env=self.environment(LC_ALL="de_DE.UTF-8", TZ="Pacific/Apia"))
        self.assertEqual(sha256(first), sha256(second))

    @unittest.skipUnless(PDF_TOOLS, "poppler-utils is not installed")
    def test_what_it_says(self):
        self.cli("feedback", "add", "--type", "praise", "--person", "Sari", "--text", "Pelanggan selalu ditelepon kembali.",
                 "--shared", "--as-of", "2015-03-20")
        self.cli("feedback", "add", "--type", "improve", "--person", "Budi", "--text", "Rahasia berdua.", "--as-of", "2015-03-21")
        out, _ = self.report("--lang", "id")
        text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, check=True).stdout.decode("utf-8")
        self.assertIn("350.002", text)
        flat = " ".join(text.split())
        self.assertIn("Pelanggan selalu ditelepon kembali.", flat)
        for word in ("Pencapaian target", "tanpa batas atas", "Selisih", "Laju", "sejauh ini ÷ hari kerja", "(perkiraan)"):
            self.assertIn(word, flat, "the glossary says what stands beside every figure with a target")
        self.assertNotIn("Rahasia", text)
        images = subprocess.run(["pdfimages", "-list", out], capture_output=True, check=True).stdout.decode().splitlines()
        self.assertEqual(images[2:], [], "charts are vectors")
        english, _ = self.report("--lang", "en", name="en.pdf")
        text = subprocess.run(["pdftotext", english, "-"], capture_output=True, check=True).stdout.decode("utf-8")
        for word in ("Revenue", "Quota attainment", "never capped", "(estimate)"):
            self.assertIn(word, " ".join(text.split()))

    @unittest.skipUnless(PDF_TOOLS, "poppler-utils is not installed")
    def test_a_filtered_report_says_so_on_every_page(self):
        def pages_of(*words):
            out, _ = self.report("--lang", "en", *words)
            text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, check=True).stdout.decode("utf-8")
            return [" ".join(page.split()) for page in text.split("\f")[:-1]]
        whole = pages_of()
        self.assertIn("Whole company", " ".join(whole))
        filtered = pages_of("--where", "region=Jakarta", "--where", "rep=Sari", "--real-names")
        self.assertTrue(all("Salesperson: Sari" in page and "Region: Jakarta" in page for page in filtered), filtered)
        self.assertIn("All of the selection", " ".join(filtered))
        self.assertNotIn("Whole company", " ".join(filtered))
        self.assertNotIn("Sari", " ".join(pages_of("--where", "rep=Sari")), "an alias stays one")

    def test_refusals(self):
        self.assert_refused(self.cli("report", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("report", "--out", "x.pdf", "--period", "soon", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("report", "--out", "x.pdf", "--kind", "poem", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("report", "--out", "no/such/x.pdf", code=STORAGE), STORAGE)
        self.assert_refused(self.run_cli("--db", "none.db", "--json", "report", "--out", "x.pdf"), INPUT, "not-found")

    def test_no_font_no_report(self):
        out, answer = self.report(code=ENVIRONMENT, env=self.no_fonts())
        self.assert_refused(answer, ENVIRONMENT, "environment")
        self.assertFalse(out.exists())

    def test_no_display_is_needed(self):
        _, answer = self.report(env=self.environment(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="xcb"))
        self.assertEqual(answer.code, OK)


class Snapshot(Drawn):
    def test_every_page(self):
        for page in ("dashboard", "analysis", "team", "actions", "targets", "data", "review"):
            with self.subTest(page):
                out = self.folder / f"{page}.png"
                self.assertEqual(self.cli("snapshot", "--page", page, "--out", out, "--size", "1280x720").json, {"file": str(out)})
                width, height, rows = pixels_of(out)
                self.assertEqual((width, height), (1280, 720))
                self.assertGreater(rows, 40, "an empty picture")
                self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)

    def test_themes_and_languages_differ(self):
        pictures = set()
        for words in (["--theme", "light"], ["--theme", "dark"], ["--theme", "projector"], ["--lang", "id"], ["--lang", "en"],
                      ["--period", "2015-Q1"]):
            out = self.folder / "p.png"
            self.cli("snapshot", "--out", out, "--size", "1280x720", *words)
            pictures.add(sha256(out))
        self.assertEqual(len(pictures), 5)  # light is Indonesian: the store's own language

    def test_refusals(self):
        for words in ([], ["--out", "x.png", "--page", "kitchen"], ["--out", "x.png", "--size", "big"],
                      ["--out", "x.png", "--size", "1x1"], ["--out", "x.png", "--theme", "pink"],
                      ["--out", "x.png", "--period", "soon"]):
            with self.subTest(words):
                self.assert_refused(self.cli("snapshot", *words, code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("snapshot", "--out", "no/such/x.png", code=STORAGE), STORAGE)
        answer = self.cli("snapshot", "--out", "x.png", code=ENVIRONMENT, env=self.no_fonts())
        self.assert_refused(answer, ENVIRONMENT, "environment")
        self.assertFalse((self.folder / "x.png").exists())


if __name__ == "__main__":
    main()

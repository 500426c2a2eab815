"""A candidate's answers in both languages, good enough to be ready with."""

from __future__ import annotations

_STORIES_EN = (
    ("In March 2024 I sold payroll software to clinics, and a manager in Ridgeway hung up on me.",
     "I needed one more meeting that week.",
     "I rang the next number at once, asked how they did their rota, and offered Thursday.",
     "She took the meeting and signed in May for 12,000 dollars a year."),
    ("In June 2024 a buyer at Orwell Foods complained that our invoices were late.",
     "I had to keep her as a customer.",
     "I asked her what a late invoice cost her, listened, and called our finance team the same day.",
     "She renewed in July and added 14 seats."),
    ("In August 2024 a list of 60 lapsed accounts was handed to me at Northgate.",
     "I was to bring back five of them by September.",
     "I read what each had bought, asked three former users why they left, and wrote to all 60.",
     "In September 11 of them came back."),
    ("In October 2024 a school asked me whether our rota module works offline.",
     "I had to answer before their meeting on Friday.",
     "I told her that it could not yet, asked our engineer for the date, and showed her the export.",
     "She bought 22 licences in November and thanked me for being open."),
)  # fmt: skip
_STORIES_ID = (
    ("Maret 2024 saya menjual aplikasi penggajian ke klinik, dan manajer di Sinarjaya menutup telepon saya.",
     "Saya butuh satu pertemuan lagi minggu itu.",
     "Saya langsung menelepon nomor berikutnya, menanyakan cara mereka mengatur jadwal, dan menawarkan Kamis.",
     "Beliau setuju bertemu dan tanda tangan bulan Mei senilai Rp120 juta setahun."),
    ("Juni 2024 pembeli di Tirtamas mengeluh karena tagihan kami terlambat.",
     "Saya harus menjaga beliau tetap menjadi pelanggan.",
     "Saya menanyakan kerugian akibat tagihan terlambat, menyimak, lalu menelepon tim keuangan hari itu juga.",
     "Beliau memperpanjang kontrak bulan Juli dan menambah 14 lisensi."),
    ("Agustus 2024 saya menerima daftar 60 pelanggan lama di Utama Raya.",
     "Saya ditargetkan mengembalikan lima pelanggan sampai September.",
     "Saya membaca riwayat pembelian mereka, menanyakan alasan tiga pengguna pergi, lalu menyurati semuanya.",
     "Bulan September 11 pelanggan kembali."),
    ("Oktober 2024 sebuah sekolah bertanya kepada saya apakah modul jadwal kami bisa dipakai tanpa internet.",
     "Saya harus menjawab sebelum rapat mereka hari Jumat.",
     "Saya mengatakan terus terang belum bisa, menanyakan tanggalnya ke teknisi, dan menunjukkan fitur ekspor.",
     "Beliau membeli 22 lisensi bulan November dan berterima kasih atas keterbukaan itu."),
)  # fmt: skip
_PARTS = {"en": ("Situation", "Task", "Action", "Result"), "id": ("Situasi", "Tugas", "Tindakan", "Hasil")}
_STORY_IDS = ("q-sdr-cur-01", "q-sdr-cur-05", "q-sdr-emp-02", "q-sdr-prd-02", "q-sdr-rel-01")
_FREE = {
    "en": {
        "q-any-int-01": "I am an SDR at Brookline, where I sold payroll software to clinics for two years. In Q3 2025 "
        "I reached 112% of target, in Q4 2025 104%. Fernhall sells to the same clinics, so this role is next.",
        "q-any-mot-01": "In 2023 I sold phones at a market and saw that I liked the second question more than the "
        "sale. At Fernhall I would call the dental clinics that I know from my last job, and learn full-cycle sales.",
        "q-sdr-obj-01": "I see why the price matters. How many appointments does a no-show cost you a week? A dental "
        "practice in Leeds lost nine; with our reminders it lost two, which paid for the year by June.",
        "q-sdr-obj-04": "That makes sense. What would have to happen before the summer for this to matter? A clinic "
        "like yours waited and lost 40 appointments; with reminders from April it kept them, so the date decides.",
    },
    "id": {
        "q-any-int-01": "Saya SDR di Brookline, dua tahun menjual aplikasi penggajian ke klinik. Pada Q3 2025 saya "
        "mencapai 112% target, pada Q4 2025 104%. Fernhall menjual ke klinik yang sama, karena itu posisi ini cocok.",
        "q-any-mot-01": "Tahun 2023 saya berjualan ponsel di pasar dan ternyata saya paling suka pertanyaan kedua. Di "
        "Fernhall saya akan menelepon klinik gigi yang saya kenal dari pekerjaan lama dan belajar penjualan penuh.",
        "q-sdr-obj-01": "Saya mengerti harganya jadi pertimbangan. Berapa janji temu yang batal tiap minggu, Bu? "
        "Sebuah klinik gigi di Bandung kehilangan sembilan; dengan pengingat kami tinggal dua, jadi impas bulan Juni.",
        "q-sdr-obj-04": "Baik, Pak. Apa yang harus terjadi sebelum Juli supaya ini jadi penting? Klinik seperti milik "
        "Bapak menunda dan kehilangan 40 janji temu; dengan pengingat sejak April semuanya bisa dipertahankan.",
    },
}  # fmt: skip
_MISTAKE = {
    "en": (
        "In May 2024 I promised a clinic in Hartley a start date without asking delivery.",
        "I had to win the contract that week.",
        "I gave the date on the phone and had not checked it; two days later I called back and told her the truth.",
        "She waited three weeks and stayed a customer.",
        "Since then I check every date with delivery before I say it.",
    ),
    "id": (
        "Mei 2024 saya menjanjikan tanggal mulai kepada klinik di Hartono tanpa bertanya ke tim pengiriman.",
        "Saya harus memenangkan kontrak itu minggu itu.",
        "Saya menyebut tanggalnya lewat telepon dan lupa mengecek; dua hari kemudian saya menelepon dan "
        "berterus terang.",
        "Beliau menunggu tiga minggu dan tetap menjadi pelanggan.",
        "Sejak itu saya selalu mengecek tanggal ke tim pengiriman sebelum menyebutkannya.",
    ),
}
_LESSON = {"en": "Lesson", "id": "Pelajaran"}


def answer_file(lang: str) -> str:
    """An answer file with a good answer to every core question of an SDR."""
    stories = _STORIES_EN if lang == "en" else _STORIES_ID
    sections = [f"---\nformat: ae-prep answers 1\nlang: {lang}\nrole: sdr\n---\n\n# SDR\n"]
    for place, number in enumerate(_STORY_IDS):
        told = zip(_PARTS[lang], stories[place % len(stories)], strict=True)
        sections.append(_section(number, "\n".join(f"### {part}\n\n{text}\n" for part, text in told)))
    parts = zip((*_PARTS[lang], _LESSON[lang]), _MISTAKE[lang], strict=True)
    sections.append(_section("q-sdr-mis-01", "\n".join(f"### {part}\n\n{text}\n" for part, text in parts)))
    sections += [_section(number, f"{text}\n") for number, text in _FREE[lang].items()]
    return "\n".join(sections)


def _section(number: str, text: str) -> str:
    return f"## Question ({number})\n\n{text}"

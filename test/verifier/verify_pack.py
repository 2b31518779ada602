#!/usr/bin/env python3
"""Verifies Floorcast evidence packs: python3 verify_pack.py PACK.zip...

Written from docs/evidence.md alone, with nothing but Python's standard library (3.11), so that two programs that share no line have to agree.
Prints a line for each pack and ends with 0 where nothing is wrong in any of them, else with 1.
"""
import base64
import binascii
import hashlib
import hmac
import json
import re
import sys
import zipfile
import zlib
from datetime import datetime


class Wrong(Exception):
    """The first thing that is wrong: a file of the pack, and what is the matter with it."""

    def __init__(self, path, why):
        super().__init__(f"{path}: {why}")
        self.path = path


# --- Ed25519 (RFC 8032, sections 5.1 and 6) -------------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    product = NEUTRAL
    while scalar > 0:
        if scalar & 1:
            product = add(product, point)
        point = add(point, point)
        scalar >>= 1
    return product


def is_same_point(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def x_of(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def point_from(data):
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = x_of(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def is_signed(key, message, signature):
    point, r = point_from(key), point_from(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if point is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return is_same_point(times(s, BASE), add(r, times(h, point)))


# --- Texts of the pack ----------------------------------------------------------------------------------------------------------


def sha256(data):
    return hashlib.sha256(data).digest()


def from_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def from_base64url(text):
    return from_base64(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4))


def text_of(path, data):
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(path, "is no UTF-8") from None


def read_keys(text):
    keys = {}
    if not text.endswith("\n"):
        raise Wrong("keys.txt", "does not end with a line feed")
    for line in text[:-1].split("\n"):
        found = re.fullmatch(r"([!-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)", line)
        data = from_base64(found[3]) if found else None
        if data is None or len(data) != 33 or data[0] != 1:
            raise Wrong("keys.txt", "has a line that is no Ed25519 key")
        name, key = found[1], data[1:]
        if sha256(name.encode() + b"\n\x01" + key)[:4].hex() != found[2]:
            raise Wrong("keys.txt", "has a key of another id")
        keys[(name, found[2])] = key
    return keys


def signed_text(path, note, keys, origin_of):
    """The text of a signed note, or Wrong."""
    head, found, tail = note.rpartition("\n\n\u2014 ")
    line = re.fullmatch(r"([!-~]+) ([A-Za-z0-9+/]+=*)\n", tail)
    data = from_base64(line[2]) if found and line else None
    if data is None or len(data) != 68:
        raise Wrong(path, "is no signed note")
    text = head + "\n"
    key = keys.get((line[1], data[:4].hex()))
    if key is None or not is_signed(key, text.encode(), data[4:]):
        raise Wrong(path, "is not signed by a key of the pack")
    if origin_of(text) != line[1]:
        raise Wrong(path, "is signed for another ledger")
    return text


def read_manifest(text):
    lines = text[:-1].split("\n")
    if len(lines) < 2 or lines[0] != "floorcast-pack 1":
        raise Wrong("manifest.txt", "is no manifest")
    about = json.loads(lines[1])
    files = {}
    for line in lines[2:]:
        found = re.fullmatch(r"([0-9a-f]{64}) (0|[1-9][0-9]*) ([A-Za-z0-9][A-Za-z0-9_./-]*)", line)
        if not found or found[3] in files:
            raise Wrong("manifest.txt", "has a line that names no file")
        files[found[3]] = (found[1], int(found[2]))
    return about, files


def origin_in_manifest(text):
    try:
        return json.loads(text.split("\n")[1])["origin"]
    except (IndexError, KeyError, TypeError, ValueError):
        raise Wrong("manifest.txt", "is no manifest") from None


# --- The tree (RFC 6962, RFC 9162) ----------------------------------------------------------------------------------------------


def node(left, right):
    return sha256(b"\x01" + left + right)


def root_by_proof(rows, size, proof):
    """rows: (place, leaf hash), ascending. The proof must be used up."""
    hashes = iter(proof)

    def root(start, width, among):
        if not among:
            return next(hashes)
        if width == 1:
            return among[0][1]
        half = 1 << ((width - 1).bit_length() - 1)
        middle = first_at(among, start + half)
        left = root(start, half, among[:middle])
        return node(left, root(start + half, width - half, among[middle:]))

    reached = root(0, size, rows)
    return reached if next(hashes, None) is None else None


def first_at(rows, place):
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        if rows[middle][0] < place:
            low = middle + 1
        else:
            high = middle
    return low


def is_extension(first, first_root, second, second_root, proof):
    """RFC 9162, section 2.1.4.2; 0 < first < second."""
    if first & (first - 1) == 0:
        proof = [first_root, *proof]
    if not proof:
        return False
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = proof[0]
    for c in proof[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node(c, fr), node(c, sr)
            while fn & 1 == 0 and fn != 0:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node(sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == first_root and sr == second_root


def in_hashes(path, data):
    if len(data) % 32 != 0:
        raise Wrong(path, "is no list of hashes")
    return [data[at : at + 32] for at in range(0, len(data), 32)]


# --- The pack -------------------------------------------------------------------------------------------------------------------


class Pack:
    def __init__(self, path):
        try:
            self.zip = zipfile.ZipFile(path)
        except zipfile.BadZipFile:
            raise Wrong("manifest.txt", "there is no ZIP that could hold it") from None
        self.names = self.zip.namelist()

    def read(self, path):
        try:
            return self.zip.read(path)
        except KeyError:
            raise Wrong(path, "is missing") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise Wrong(path, "cannot be unpacked") from None


def verify(path):
    pack = Pack(path)
    note = text_of("manifest.txt", pack.read("manifest.txt"))
    keys = read_keys(text_of("keys.txt", pack.read("keys.txt")))
    about, files = read_manifest(signed_text("manifest.txt", note, keys, origin_in_manifest))

    check_files(pack, files)
    rows, contents = check_rows(pack, about)
    check_states(pack, about, keys, rows)
    for name, (digest, _) in files.items():
        found = re.fullmatch(r"content/([0-9a-f]{64})\.json", name)
        if found and found[1] != digest:
            raise Wrong(name, "is not the text of that hash")
    for named, place in contents.items():
        if f"content/{named}.json" not in files:
            raise Wrong(f"content/{named}.json", f"is missing, and row {place + 1} names it")
    check_names(pack, about)
    return about


def check_files(pack, files):
    if len(set(pack.names)) != len(pack.names):
        raise Wrong(next(name for name in pack.names if pack.names.count(name) > 1), "is there twice")
    for name in pack.names:
        if name not in files and name != "manifest.txt":
            raise Wrong(name, "is not in the manifest")
    for name, (digest, size) in files.items():
        if name not in pack.names:
            if name.startswith("names/"):
                continue
            raise Wrong(name, "is missing")
        data = pack.read(name)
        if len(data) != size or sha256(data).hex() != digest:
            raise Wrong(name, "was changed" + (first_wrong_row(pack, data) if name == "rows.jsonl" else ""))


def lines_of(data):
    return data[:-1].split(b"\n") if data.endswith(b"\n") else data.split(b"\n") if data else []


def first_wrong_row(pack, data):
    try:
        leaves = in_hashes("leaves.bin", pack.read("leaves.bin"))
    except Wrong:
        return ""
    for number, line in enumerate(lines_of(data), 1):
        if number > len(leaves) or sha256(b"\x00" + line) != leaves[number - 1]:
            return f", line {number} is the first"
    return ""


def check_rows(pack, about):
    rows, contents = [], {}
    leaves = in_hashes("leaves.bin", pack.read("leaves.bin"))
    for number, line in enumerate(lines_of(pack.read("rows.jsonl")), 1):
        leaf = sha256(b"\x00" + line)
        if number > len(leaves) or leaf != leaves[number - 1]:
            raise Wrong("rows.jsonl", f"line {number} is not what was recorded")
        row = json.loads(line)
        place = row["seq"] - 1
        if place < 0 or place >= about["size"] or rows and (place <= rows[-1][0] or (about["isRun"] and place != rows[-1][0] + 1)):
            raise Wrong("rows.jsonl", f"line {number} is out of place")
        rows.append((place, leaf))
        if "contentHash" in row:
            contents.setdefault(row["contentHash"], place)
    if len(rows) != about["rows"] or len(leaves) != about["rows"]:
        raise Wrong("rows.jsonl", f"has {len(rows)} rows and not {about['rows']}")
    return rows, contents


def check_states(pack, about, keys, rows):
    states = []
    for name in pack.names:
        if name.startswith("checkpoints/"):
            text = signed_text(name, text_of(name, pack.read(name)), keys, lambda text: text.split("\n")[0])
            states.append(read_state(name, text, about))
    states.sort()
    if not states or states[-1][0] != about["size"]:
        raise Wrong(f"checkpoints/{about['size']}.txt", "is missing")
    proof = in_hashes("proof.bin", pack.read("proof.bin"))
    if rows or proof:
        try:
            root = root_by_proof(rows, about["size"], proof)
        except (StopIteration, RuntimeError, IndexError):
            root = None
        if root != states[-1][1]:
            raise Wrong("proof.bin", "rows, proof and checkpoint do not belong together")
    steps = {}
    for line in text_of("consistency.txt", pack.read("consistency.txt")).split("\n"):
        start, _, rest = line.partition(" ")
        end, _, hashes = rest.partition(" ")
        steps[(start, end)] = [from_base64(one) for one in hashes.split(" ")] if hashes else []
    for (first, first_root), (second, second_root) in zip(states, states[1:]):
        step = steps.get((str(first), str(second)))
        if step is None or None in step or not is_extension(first, first_root, second, second_root, step):
            raise Wrong("consistency.txt", f"{second} rows do not go on from {first}")


def read_state(name, text, about):
    found = re.fullmatch(r"([!-~]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\nat (\S+)\n", text)
    root = from_base64(found[3]) if found else None
    if root is None or found[1] != about["origin"] or name != f"checkpoints/{found[2]}.txt":
        raise Wrong(name, "is no state of this ledger")
    try:
        datetime.strptime(found[4], "%Y-%m-%dT%H:%M:%S.%fZ")
    except ValueError:
        raise Wrong(name, "says no time") from None
    return int(found[2]), root


def check_names(pack, about):
    if "names/people.jsonl" not in pack.names:
        return
    for number, line in enumerate(lines_of(pack.read("names/people.jsonl")), 1):
        one = json.loads(line)
        if "key" not in one:
            continue
        told = json.dumps([about["site"], one["worker"]], separators=(",", ":"), ensure_ascii=False).encode()
        opened = hmac.new(from_base64url(one["key"]), told, hashlib.sha256).digest()
        if base64.urlsafe_b64encode(opened).decode().rstrip("=") != one["subject"]:
            raise Wrong("names/people.jsonl", f"line {number} does not fit the rows")


def main(paths):
    is_right = True
    for path in paths:
        try:
            about = verify(path)
            print(f"right {about['rows']} of {about['size']} {path}", flush=True)
        except Wrong as wrong:
            is_right = False
            print(f"wrong {wrong} {path}", flush=True)
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

import { crc32, inflateRawSync } from 'node:zlib'

/** The files of an archive by name, each checked against its sum; small archives only. */
export function readZip(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0) throw new Error('not an archive, or one that was cut off')
  const files = new Map<string, Buffer>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, sum, packed] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 16),
      file.readUInt32LE(at + 20),
    ]
    const [name, extra, comment] = [28, 30, 32].map(offset => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const stored = file.subarray(start, start + packed)
    const content = method === 0 ? stored : inflateRawSync(stored)
    if (crc32(content) !== sum) throw new Error('a file of the archive is broken')
    files.set(file.toString('utf8', at + 46, at + 46 + name), content)
    at += 46 + name + extra + comment
  }
  return files
}

import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { PushMessage } from '../contract/push.ts'

/** A message as it reached the push service and was opened by the browser it was for. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly message: PushMessage
  /** Claims of the hall's signed token; the signature held. */
  readonly claims: { readonly aud: string; readonly sub: string; readonly exp: number }
}

/** A push service on this machine (RFC 8030) and the browsers that listen to it, which open what is for them (RFC 8291). */
export interface PushService {
  readonly received: Received[]
  /** Answers to come, in order; then 201. */
  readonly answers: number[]
  /** A browser that subscribes. */
  browser(): { endpoint: string; keys: { p256dh: string; auth: string } }
  close(): Promise<void>
}

export async function openPushService(): Promise<PushService> {
  const browsers = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>()
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const path = request.url ?? ''
      const browser = browsers.get(path)
      const status = answers.shift() ?? (browser ? 201 : 404)
      if (browser && status === 201)
        received.push({
          path,
          headers: request.headers,
          message: JSON.parse(openFor(browser, Buffer.concat(parts))) as PushMessage,
          claims: claimsOf(request.headers.authorization ?? ''),
        })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    received,
    answers,
    browser() {
      const ecdh = createECDH('prime256v1')
      const auth = randomBytes(16)
      const path = `/send/${randomBytes(8).toString('hex')}`
      const p256dh = ecdh.generateKeys().toString('base64url')
      browsers.set(path, { ecdh, auth })
      return { endpoint: base + path, keys: { p256dh, auth: auth.toString('base64url') } }
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

const derive = (key: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length))

/** `aes128gcm` (RFC 8188) with keys of RFC 8291, written from the standards. */
function openFor(
  { ecdh, auth }: { ecdh: ReturnType<typeof createECDH>; auth: Buffer },
  body: Buffer,
): string {
  const salt = body.subarray(0, 16)
  const length = body.readUInt8(20)
  const sender = body.subarray(21, 21 + length)
  const sealed = body.subarray(21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const input = derive(ecdh.computeSecret(sender), auth, info, 32)
  const key = derive(input, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derive(input, salt, 'Content-Encoding: nonce\0', 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')
}

/** `vapid t=<token>, k=<key>`: signed by the key that it names. */
function claimsOf(authorization: string): Received['claims'] {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(\S+)$/.exec(authorization) ?? []
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const [head = '', claims = '', signature = ''] = token.split('.')
  const signed = Buffer.from(`${head}.${claims}`)
  const holds = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!holds) throw new Error('The signature of the hall does not hold')
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Received['claims']
}

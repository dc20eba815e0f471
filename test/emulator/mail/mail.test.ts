import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import type { Letter } from '../../../host/emulator/mail/letter.js'
import { createMessageId, toMime } from '../../../host/emulator/mail/mime.js'
import { createOutboxFileName, writeOutbox } from '../../../host/emulator/mail/outbox.js'
import { cliTexts } from '../../../host/text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { sendLetters } from '../../../host/emulator/mail/send-letters.js'

const letter = (over: Partial<Letter> = {}): Letter => ({
  to: 'li@example.com',
  from: 'milepost@example.com',
  name: '客户进度',
  subject: 'Acme：1 项已逾期，2 项今天到期——请在下班前更新状态并告知客户经理',
  body: '你好，李：\n\n登录页设计稿 已逾期 3 个工作日。\n',
  htmlBody: '<p>你好，李：</p><p><b>登录页设计稿</b> 已逾期 3 个工作日。</p>',
  date: '2026-03-31T00:00:00Z',
  messageId: 'digest|li@example.com|2026-03-31',
  ...over,
})

const parsed = async (one: Letter) => PostalMime.parse(await toMime(one))

const lines = (message: Buffer): string[] => message.toString('latin1').split('\r\n')

/** Headers of the message itself, unfolded. */
const headers = (message: Buffer): string[] =>
  message
    .toString('latin1')
    .split('\r\n\r\n')[0]!
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')

describe('a letter as MIME', () => {
  it('reads back with both bodies, subject, names and day', async () => {
    const mail = await parsed(letter({ cc: 'wang@example.com, zhao@example.com', replyTo: 'pm@example.com' }))
    expect(mail.subject).toBe(letter().subject)
    expect(mail.from).toMatchObject({ name: '客户进度', address: 'milepost@example.com' })
    expect(mail.to?.map(({ address }) => address)).toEqual(['li@example.com'])
    expect(mail.cc?.map(({ address }) => address)).toEqual(['wang@example.com', 'zhao@example.com'])
    expect(mail.replyTo?.[0]?.address).toBe('pm@example.com')
    expect(mail.text?.trim()).toBe(letter().body.trim())
    expect(mail.html).toContain('<b>登录页设计稿</b> 已逾期 3 个工作日。')
    expect(mail.date).toBe('2026-03-31T00:00:00.000Z')
    expect(mail.messageId).toBe(createMessageId(letter()))
  })

  it('does not show who reads a blind copy', async () => {
    expect((await toMime(letter({ bcc: 'secret@example.com' }))).toString()).not.toContain(
      'secret@example.com',
    )
  })

  it('is the same bytes whenever it is made, and has another id for another seed', async () => {
    expect(await toMime(letter())).toEqual(await toMime(letter()))
    expect(createMessageId(letter({ messageId: 'other' }))).not.toBe(createMessageId(letter()))
  })

  it('lets no line break of a subject, name or address start a header', async () => {
    const breaking = fc.stringMatching(/^[\w ]{0,8}(\r\n|\n|\r|\u2028)(Bcc|X-Evil): ?[\w@. ]{0,20}$/)
    await fc.assert(
      fc.asyncProperty(breaking, breaking, async (subject, name) => {
        const message = await toMime(letter({ subject, name, to: `li@example.com${subject}`, replyTo: name }))
        expect(headers(message).filter((line) => /^(Bcc|X-Evil):/i.test(line))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('keeps every line within 998 bytes and every text whole, however long', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme-ascii', minLength: 900, maxLength: 3000 }),
      fc.constantFrom('长'.repeat(4000), 'x'.repeat(5000), 'https://example.com/' + 'a/'.repeat(1500)),
    )
    await fc.assert(
      fc.asyncProperty(text, text, async (subject, body) => {
        const one = letter({ subject, body, htmlBody: `<p>${body.replaceAll('<', '&lt;')}</p>` })
        const message = await toMime(one)
        expect(message.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]/)
        expect(Math.max(...lines(message).map((line) => line.length))).toBeLessThanOrEqual(998)
        const mail = await PostalMime.parse(message)
        const plain = (words: string) => words.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
        expect(plain(mail.subject ?? '')).toBe(plain(subject))
        expect(plain(mail.text ?? '')).toBe(plain(body))
      }),
      { numRuns: 30 },
    )
  })
})

describe('the outbox', () => {
  let dir = ''
  afterEach(() => rm(dir, { recursive: true, force: true }))

  it('holds one message and one page per letter, numbered on from what is there', async () => {
    dir = await mkdtemp(join(tmpdir(), 'outbox-'))
    const { htmlBody: _, ...plain } = letter({ to: 'wang@example.com', body: '<b>& 纯文本' })
    await writeOutbox(dir, [letter(), plain])
    await writeOutbox(dir, [letter({ to: '../../etc/passwd' })])
    expect((await readdir(dir)).sort()).toEqual([
      '001-2026-03-31-li-at-example.com.eml',
      '001-2026-03-31-li-at-example.com.html',
      '002-2026-03-31-wang-at-example.com.eml',
      '002-2026-03-31-wang-at-example.com.html',
      '003-2026-03-31-etc-passwd.eml',
      '003-2026-03-31-etc-passwd.html',
    ])
    const page = await readFile(join(dir, '002-2026-03-31-wang-at-example.com.html'), 'utf8')
    expect(page).toContain('charset="utf-8"')
    expect(page).toContain('&lt;b&gt;&amp; 纯文本')
    const message = await readFile(join(dir, '001-2026-03-31-li-at-example.com.eml'))
    expect((await PostalMime.parse(message)).subject).toBe(letter().subject)
  })

  it('never names a file outside its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (to, date) => {
        expect(createOutboxFileName(7, { to, date })).toMatch(
          /^007-(undated|\d{4}-\d\d-\d\d)-[\p{L}\p{N}.-]+$/u,
        )
        expect(createOutboxFileName(7, { to, date })).not.toContain('..')
      }),
    )
  })
})

describe('a mail server', () => {
  let server: SMTPServer | undefined
  afterEach(() => new Promise<void>((done) => (server ? server.close(done) : done())))

  const listen = async (): Promise<{ url: string; taken: { to: string[]; message: Buffer }[] }> => {
    const taken: { to: string[]; message: Buffer }[] = []
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _, done) =>
        done(
          address.startsWith('gone')
            ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
            : null,
        ),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          taken.push({ to: envelope.rcptTo.map(({ address }) => address), message: Buffer.concat(chunks) })
          done()
        })
      },
    })
    await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
    return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken }
  }

  it('gets every letter, and a reader it refuses costs nobody else', async () => {
    const { url, taken } = await listen()
    const delivery = await sendLetters(url, [
      { letter: letter() },
      { letter: letter({ to: 'gone@example.com' }) },
      { letter: letter({ to: 'wang@example.com, gone2@example.com', bcc: 'boss@example.com' }) },
    ])
    expect(delivery.sent).toBe(2)
    expect(delivery.refused.map(({ to }) => to)).toEqual(['gone@example.com', 'gone2@example.com'])
    expect(delivery.refused[0]?.why).toContain('no such mailbox')
    expect(taken.map(({ to }) => to)).toEqual([['li@example.com'], ['wang@example.com', 'boss@example.com']])
    expect((await PostalMime.parse(taken[0]!.message)).subject).toBe(letter().subject)
  })

  it.each(['RCPT', 'AUTH'])(
    'that quotes the password in its answer to %s has no piece of it said',
    async (command) => {
      const password = 'q7Vw#x2LpZ9!k'
      const encoded = encodeURIComponent(password)
      const forms = [password, encoded, Buffer.from(`\0li\0${password}`).toString('base64')]
      const quoting = new Error(`no, ${forms.join(' ')}`)
      server = new SMTPServer({
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => (command === 'AUTH' ? done(quoting) : done(null, { user: 'li' })),
        onRcptTo: (_reader, _session, done) => done(quoting),
      })
      await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
      const { port } = server.server.address() as AddressInfo
      const { refused } = await sendLetters(`smtp://li:${encoded}@127.0.0.1:${port}`, [
        { letter: letter() },
        { letter: letter() },
      ])
      const kind = command === 'AUTH' ? 'login' : 'said'
      expect(refused.map((each) => each.kind)).toEqual([kind, kind])
      for (const locale of ['en', 'zh-CN'] as const) {
        const sentences = refused.map((each) => textOf(cliTexts, locale).notTaken(each)).join()
        expect(sentences).toContain(command === 'AUTH' ? '535' : '550')
        for (const form of forms)
          for (let at = 0; at + 6 <= form.length; at++)
            expect(sentences).not.toContain(form.slice(at, at + 6))
      }
    },
  )

  it('that cannot be reached refuses every letter with its reason', async () => {
    const delivery = await sendLetters('smtp://127.0.0.1:1', [
      { letter: letter() },
      { letter: letter({ to: 'wang@example.com' }) },
    ])
    expect(delivery.sent).toBe(0)
    expect(delivery.refused.map(({ to }) => to)).toEqual(['li@example.com', 'wang@example.com'])
    expect(delivery.refused[1]?.why).toMatch(/ECONNREFUSED|connect/i)
  })
})

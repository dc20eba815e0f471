import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswersSession, dataOf, secretText, tokenOf } from './answers-session.js'
import { createItem, createPage, itemsOf } from './sample-page.js'

describe('a link', () => {
  test('shows its page, with neither ids nor what the add-on expects', async () => {
    const app = await createAnswersSession()
    app.publish({ person: 'other@example.com', page: createPage({ heading: secretText }) })
    app.publish({ person: 'li@example.com', page: createPage() })
    const response = app.webApp.get({ t: tokenOf('li@example.com') })
    const data = dataOf(response)
    expect(data.page?.heading).toBe('Your work this week')
    expect(itemsOf(data).map(({ title }) => title)).toEqual(['Task i1', 'Task i2'])
    expect(JSON.stringify(response)).not.toContain('SECRET')
    expect(response.kind === 'page' && response.page).toMatchObject({
      title: 'Your work this week',
      metaTags: { viewport: 'width=device-width, initial-scale=1' },
    })
  })

  test.each([
    ['was never made', {}, 'nobody@example.com'],
    ['expired', { expires: '2026-03-29' }, 'li@example.com'],
    ['was revoked', { revoked: '31/03/2026' }, 'li@example.com'],
  ])('that %s opens nothing, and nobody can tell which it was', async (_, more, person) => {
    const app = await createAnswersSession()
    app.publish({ person: 'li@example.com', page: createPage(), ...more })
    // The first look of all stores in which language the sheets are.
    app.open('stranger@example.com')
    const unknown = app.webApp.get({ t: tokenOf('stranger@example.com') })
    const found = app.webApp.get({ t: tokenOf(person) })
    expect(found.kind === 'page' && found.page).toEqual(unknown.kind === 'page' && unknown.page)
    expect(found.outcome.calls.byMember).toEqual(unknown.outcome.calls.byMember)
    expect(dataOf(found)).toMatchObject({ page: null, isUnavailable: false, t: '', nonce: '' })
  })

  test('works to the end of its last date, wherever that is', async () => {
    const app = await createAnswersSession()
    app.publish({ person: 'li@example.com', page: createPage(), expires: '2026-03-31' })
    expect(app.open('li@example.com').page).not.toBeNull()
    app.wait(60 * 3_600_000)
    expect(app.open('li@example.com').page).toBeNull()
  })

  test('whose page was changed by hand opens nothing', async () => {
    const app = await createAnswersSession()
    app.publish({ person: 'li@example.com', page: createPage() })
    const sheet = app.session.workbook.sheetNamed('Published')!.id
    app.session.workbook.setValues({ sheet, row: 2, column: 10 }, [
      [`p${JSON.stringify(createPage({ heading: 'Mine' }))}`],
    ])
    expect(app.open('li@example.com').page).toBeNull()
  })

  test('is seen to be mistyped before anything is opened', async () => {
    const { webApp } = await createAnswersSession()
    const token = tokenOf('li@example.com')
    for (const t of [
      '',
      'x',
      token.slice(1),
      `${token}0`,
      token.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ]) {
      const { outcome } = webApp.get({ t })
      expect(Object.keys(outcome.calls.byMember)).toEqual(['HtmlService.createHtmlOutputFromFile'])
    }
  })
})

test('one look makes at most eight calls, in either language', async () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const app = await createAnswersSession({ locale })
    app.publish({ person: 'li@example.com', page: createPage() })
    app.open('li@example.com')
    expect(app.webApp.get({ t: tokenOf('li@example.com') }).outcome.calls.total).toBeLessThanOrEqual(8)
  }
})

test('looking changes nothing', async () => {
  const app = await createAnswersSession()
  app.publish({ person: 'li@example.com', page: createPage() })
  const before = JSON.stringify(app.session.workbook.snapshot())
  app.open('li@example.com')
  expect(JSON.stringify(app.session.workbook.snapshot())).toBe(before)
})

test('no text of a page can end its script', async () => {
  const app = await createAnswersSession()
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom(
          '</script>',
          '<!--',
          '-->',
          '//',
          '*/',
          '\u2028',
          "'",
          '"',
          '\\',
          '`',
          '&lt;',
          'a',
        ),
      }),
      async (title) => {
        const page = createPage({
          sections: [{ heading: title, note: '', items: [createItem('i1', { title })], more: '' }],
        })
        app.publish({ person: 'li@example.com', page }, 2)
        const response = app.webApp.get({ t: tokenOf('li@example.com') })
        expect(dataOf(response).page!.sections[0]!.items[0]!.title).toBe(title)
        const html = response.kind === 'page' ? response.page.html : ''
        expect(html.slice(html.lastIndexOf('<script>') + 8, -'</script>'.length)).not.toMatch(/[<>&]|\/\//)
      },
    ),
    { numRuns: 40 },
  )
})

test('what Google refuses is said without a link in it', async () => {
  const app = await createAnswersSession({ properties: { spreadsheetId: 'another' } })
  const response = app.webApp.get({ t: tokenOf('li@example.com') })
  expect(dataOf(response)).toMatchObject({ page: null, isUnavailable: true, t: '' })
  expect(JSON.stringify(response.outcome)).not.toContain(tokenOf('li@example.com'))
})

test('a ping says which build answers, and opens nothing', async () => {
  const { webApp } = await createAnswersSession()
  const response = webApp.get({ ping: '' })
  expect(response.kind === 'text' && JSON.parse(response.content.text)).toEqual({
    product: 'Milepost',
    format: 1,
    script: expect.stringMatching(/^[0-9a-z]{8,16}$/),
  })
  expect(response.outcome.calls.total).toBe(1)
})

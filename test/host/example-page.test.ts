import { expect, test } from 'vitest'
import { fillAnswersAddress } from '../../host/answers/fill-address.js'
import { showExamplePage } from '../../host/answers/show-example-page.js'
import { locales } from '../../src/core/locale.js'
import { createSession } from '../bundle/bundle-session.js'
import { runOrThrow } from '../../host/bench/company-session.js'
import { readPublishedHead } from '../../src/core/answers/published-line.js'
import { publishedSheetName } from '../../src/core/answers/published-line.js'

test.each(locales)(
  'the example in %s shows one client their page, once the answer page is there',
  (locale) => {
    const session = createSession(locale)
    for (const entry of ['setUp', 'addDemo']) runOrThrow(session, entry)
    fillAnswersAddress(session)
    expect(showExamplePage(session)).not.toBeNull()
    const sheet = session.workbook.sheetNamed(publishedSheetName[locale])!
    const { rows, columns } = session.workbook.extent(sheet.id)
    const kinds = Array.from({ length: rows - 1 }, (_, at) =>
      readPublishedHead(
        Array.from({ length: columns }, (__, column) =>
          session.workbook.display({ sheet: sheet.id, row: at + 2, column: column + 1 }),
        ),
      ),
    ).map((head) => head?.kind)
    expect(kinds).toEqual(['client', 'calendar'])
  },
)

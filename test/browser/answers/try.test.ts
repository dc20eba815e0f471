import { test } from 'vitest'
import { serveAnswers } from './served-answers.js'
import { createPage } from '../../answers/sample-page.js'
test('try', async () => {
  const stages = [
    { label: 'Design', day: null, state: 'done', text: 'Done on 2 Mar' },
    { label: 'Build', day: null, state: 'late', text: 'Was due 27 Mar' },
    { label: 'Launch', day: null, state: 'ahead', text: 'Due 30 Apr' },
  ] as const
  for (const [width, dark] of [
    [375, false],
    [1280, true],
  ] as const) {
    const s = await serveAnswers({
      published: createPage({ stages, notices: ['The sheet Risks could not be read.'] }),
      width,
      dark,
    })
    const { frame, page } = s
    await frame.getByRole('button', { name: 'New date…' }).first().click()
    await frame.getByRole('button', { name: /1 April 2026/ }).click()
    await frame.getByRole('button', { name: 'Waiting on…' }).nth(1).click()
    await page.screenshot({ path: `/tmp/shot-${width}-1.png`, fullPage: true })
    await frame.getByLabel('Client').check()
    await page.screenshot({ path: `/tmp/shot-${width}-2.png` })
    await frame.getByRole('button', { name: /^Send the answers/ }).click()
    await page.waitForTimeout(6000); await page.screenshot({ path: '/tmp/shot-x.png' }); console.log(s.faults, await frame.locator('.tray').innerText())
    await page.screenshot({ path: `/tmp/shot-${width}-3.png` })
    console.log(s.faults, s.app.submissions().length)
    await s.close()
  }
})

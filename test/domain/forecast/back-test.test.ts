import { expect, test } from 'vitest'
import { forecastLikelyFinish } from '../../../src/domain/forecast/likely-finish.js'
import { compareForecasts } from '../../../src/domain/forecast/forecast-record.js'
import { isWholeSweep } from '../../patience.js'
import { simulateTeam } from './simulated-team.js'

const teams = isWholeSweep ? 4000 : 500

/** Of how many forecasts the day was not passed. */
class Tally {
  held = { p50: 0, p85: 0 }
  all = 0
  add({ p50, p85 }: { p50: string; p85: string }, truth: string): void {
    this.all++
    if (truth <= p50) this.held.p50++
    if (truth <= p85) this.held.p85++
  }
  share = (key: 'p50' | 'p85'): number => this.held[key] / this.all
}

test('on teams whose truth is known, the later date holds in 80 to 90 of 100 cases and the earlier one in about half', () => {
  const [projects, stages] = [new Tally(), new Tally()]
  for (let seed = 1; seed <= teams; seed++) {
    const { contents, truth } = simulateTeam(seed)
    const { whole, stages: days } = forecastLikelyFinish(contents, contents.rows.engagements[0]!)
    if (typeof whole === 'string') continue
    projects.add(whole, [...truth.values()].pop()!)
    const names = new Map(contents.rows.milestones.map(({ id, name }) => [id, name!]))
    for (const [id, each] of days) if (typeof each !== 'string') stages.add(each, truth.get(names.get(id)!)!)
  }
  expect(projects.all).toBeGreaterThan(teams * 0.7)
  for (const tally of [projects, stages]) {
    expect(tally.share('p85')).toBeGreaterThanOrEqual(0.8)
    expect(tally.share('p85')).toBeLessThanOrEqual(0.9)
    expect(tally.share('p50')).toBeGreaterThanOrEqual(0.42)
    expect(tally.share('p50')).toBeLessThanOrEqual(0.62)
  }
})

test('on such teams the record says what is true of their forecasts', () => {
  let [held, all] = [0, 0]
  for (let seed = 1; seed <= teams; seed++) {
    const compared = compareForecasts(simulateTeam(seed).contents)
    expect(compared.length).toBeLessThanOrEqual(20)
    held += compared.filter((each) => each.held).length
    all += compared.length
  }
  expect(all).toBeGreaterThan(teams)
  expect(held / all).toBeGreaterThanOrEqual(0.8)
  expect(held / all).toBeLessThanOrEqual(0.9)
})

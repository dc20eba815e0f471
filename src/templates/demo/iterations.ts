import { both } from '../template.js'
import { type DemoRow, engagement, people, workday } from './value.js'

/** The build of the dispatch system, in steps of two weeks: one over with work left, one under way, one to come. */
export const demoIterations: Readonly<Record<string, DemoRow<'iterations'>>> = {
  dispatch1: {
    name: both('Dispatch sprint 1', '调度迭代 1'),
    engagement: engagement('dispatch'),
    goal: both('Orders come in from the old system', '旧系统的订单可以导入'),
    start: workday(-28),
    end: workday(-19),
    capacity: 10,
    owner: people('project'),
  },
  dispatch2: {
    name: both('Dispatch sprint 2', '调度迭代 2'),
    engagement: engagement('dispatch'),
    goal: both('Orders are split and get a route', '订单可拆分并生成线路'),
    start: workday(-18),
    end: workday(-9),
    capacity: 18,
    owner: people('project'),
  },
  dispatch3: {
    name: both('Dispatch sprint 3', '调度迭代 3'),
    engagement: engagement('dispatch'),
    goal: both('Dispatchers plan a day on the map', '调度员可在地图上排一天的单'),
    start: workday(-8),
    end: workday(3),
    capacity: 20,
    owner: people('project'),
  },
  dispatch4: {
    name: both('Dispatch sprint 4', '调度迭代 4'),
    engagement: engagement('dispatch'),
    goal: both('200 orders in one run, sheets for drivers', '一次排 200 单，打印司机派单'),
    start: workday(4),
    end: workday(13),
    capacity: 18,
    owner: people('project'),
  },
}

import { useState } from 'preact/hooks'
import { HealthPage } from '../health/health.js'
import { Today } from './today.js'

/** The sidebar: the list of what is late, and behind it the page about the workbook itself. */
export function Sidebar() {
  const [shown, setShown] = useState<'today' | 'health' | 'todayAgain'>('today')
  return shown === 'health' ? (
    <HealthPage close={() => setShown('todayAgain')} />
  ) : (
    <Today isReturning={shown === 'todayAgain'} openHealth={() => setShown('health')} />
  )
}

import { useState } from 'preact/hooks'
import { type Answer, remote } from '../../client.js'
import { lengthFor } from '../../day.js'
import { NotLoaded } from '../../parts/asking/fault-notice.js'
import { StatusSign } from '../../parts/icons/signs.js'
import { Likely } from './likely.js'
import { BaselineTaken, TakeBaseline } from './baseline.js'
import { useCachedAnswer } from '../cached-answer.js'
import { RowName } from '../row-name.js'
import { ScrollArea } from '../scroll-area.js'
import type { PlanText, Subject } from '../plan-data.js'

type Forecasts = Answer<'readForecast'>
type EngagementForecast = Forecasts['forecasts'][number]

/** When the engagement is expected, compared with its baseline, and the baseline itself. */
export function Forecast(subject: Subject) {
  const { engagement, today, text, cache, onChange } = subject
  const { id } = engagement
  const reading = useCachedAnswer(
    cache,
    `forecast ${id}`,
    () => remote.readForecast({ engagement: id }),
    text,
  )
  const { value } = reading
  const [baselineReply, setBaselineReply] = useState<Answer<'takeBaseline'> | null>(null)
  if (baselineReply)
    return <BaselineTaken reply={baselineReply} text={text} back={() => setBaselineReply(null)} />
  const forecast = value?.forecasts[0]
  return (
    <>
      <ScrollArea>
        {forecast ? (
          <>
            {forecast.likely && <Likely likely={forecast.likely} today={today} text={text} />}
            <Finish forecast={forecast} today={today} text={text} />
            <Stages forecast={forecast} threshold={value!.deviationAlert} today={today} text={text} />
          </>
        ) : (
          <NotLoaded task={reading} />
        )}
      </ScrollArea>
      {forecast && (
        <TakeBaseline
          {...subject}
          reply={(answer) => {
            setBaselineReply(answer)
            onChange()
          }}
        />
      )}
    </>
  )
}

/** The day delivery is expected, and whether the buffer is enough. */
function Finish({ forecast, today, text }: { forecast: EngagementForecast; today: string; text: PlanText }) {
  const { finish, delivery, lateBy, burn, outlook } = forecast
  const day = (each: string): string => text.day(each, lengthFor(each, today))
  if (finish === null)
    return (
      <div class="notice amber">
        <StatusSign rag="amber" />
        <div>
          <h2>{text.noFinish}</h2>
          <p>{forecast.message}</p>
        </div>
      </div>
    )
  const late = lateBy !== null && lateBy > 0
  return (
    <section class={late ? 'finish overrun' : 'finish'}>
      <div>
        <h2>
          {late && <StatusSign rag="red" />} {text.finishOn(day(finish))}
        </h2>
        <p>
          {delivery === null || lateBy === null || (outlook !== 'late' && outlook !== 'inTime')
            ? forecast.message
            : lateBy === 0
              ? text.onDelivery(day(delivery))
              : late
                ? text.afterDelivery(lateBy, day(delivery))
                : text.beforeDelivery(-lateBy, day(delivery))}
        </p>
      </div>
      {burn && <Burn burn={burn} text={text} />}
    </section>
  )
}

interface BurnProps {
  burn: NonNullable<EngagementForecast['burn']>
  text: PlanText
}

/** How much of the buffer is used, beside how much of the work is done. */
const Burn = ({ burn, text }: BurnProps) => (
  <div class="burn">
    <dl>
      <div>
        <dt>{text.bufferUsed}</dt>
        <dd>
          {burn.used === null ? (
            text.noBuffer
          ) : (
            <>
              <Meter share={burn.used} tone={burn.ahead ? 'red' : 'blue'} />
              {text.percent(burn.used)}
              <span class="hint"> {text.bufferUsedIs(burn.usedDays, Math.ceil(burn.bufferDays))}</span>
            </>
          )}
        </dd>
      </div>
      {burn.progress !== null && (
        <div>
          <dt>{text.workDone}</dt>
          <dd>
            <Meter share={burn.progress} tone="green" />
            {text.percent(burn.progress)}
          </dd>
        </div>
      )}
    </dl>
    {burn.ahead && <p class="bad">{text.bufferAhead}</p>}
  </div>
)

/** A share as a bar; the number is beside it. */
const Meter = ({ share, tone }: { share: number; tone: string }) => (
  <span class={`meter ${tone}`} aria-hidden="true">
    <i style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
  </span>
)

interface StagesProps {
  forecast: EngagementForecast
  threshold: number
  today: string
  text: PlanText
}

function Stages({ forecast, threshold, today, text }: StagesProps) {
  if (forecast.stages.length === 0) return null
  return (
    <>
      <table class="rows forecast">
        <thead>
          <tr>
            <th scope="col">{text.milestone}</th>
            <th scope="col">{text.baseline}</th>
            <th scope="col">{text.workLeft}</th>
            <th scope="col">{text.forecast}</th>
            <th scope="col" class="number">
              {text.variance} <small>{text.inWorkingDays}</small>
            </th>
            <th scope="col" class="number">
              {text.deviation}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} threshold={threshold} today={today} text={text} />
          ))}
        </tbody>
      </table>
      {forecast.stages.some(({ deviates }) => deviates) && (
        <p class="hint">
          <StatusSign rag="red" /> {text.deviatesKey(threshold)}
        </p>
      )}
      <p class="hint">{forecast.method}</p>
    </>
  )
}

interface StageRowProps extends Omit<StagesProps, 'forecast'> {
  stage: EngagementForecast['stages'][number]
}

function StageRow({ stage, threshold, today, text }: StageRowProps) {
  const day = (each: string | null): string => (each === null ? '—' : text.day(each, lengthFor(each, today)))
  return (
    <tr class={stage.deviates ? 'deviates' : ''}>
      <th scope="row">
        <RowName name={stage.name} text={text} />
      </th>
      <td data-label={text.baseline}>{day(stage.baselineDue)}</td>
      <td data-label={text.workLeft}>
        {day(stage.finish)}
        <span class="hint">{stage.from}</span>
        {stage.pushedBy !== null && <span class="hint">{text.pushedBy(stage.pushedBy)}</span>}
      </td>
      <td data-label={text.forecast}>
        {stage.likely?.why ?? `${day(stage.likely.p50)} · ${day(stage.likely.p85)}`}
      </td>
      <td data-label={text.variance} class="number">
        {stage.finish === null && stage.variance !== null && '≥ '}
        {signed(stage.variance)}
      </td>
      <td data-label={text.deviation} class="number">
        {stage.deviates && (
          <>
            <StatusSign rag="red" />
            <span class="unseen">{text.deviates(threshold)} </span>
          </>
        )}{' '}
        {stage.deviation === null ? '—' : text.percent(stage.deviation).replace('-', '−')}
      </td>
    </tr>
  )
}

const signed = (days: number | null): string =>
  days === null ? '—' : days > 0 ? `+${days}` : String(days).replace('-', '−')

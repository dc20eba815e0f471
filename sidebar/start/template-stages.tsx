import type { Saved, StartText } from './start-data.js'

/** What a template would contain of an engagement. */
export const TemplateStages = ({ template, text }: { template: Saved; text: StartText }) => (
  <>
    <table class="rows stages">
      <caption>{text.willKeep}</caption>
      <thead>
        <tr>
          <th scope="col">{text.stage}</th>
          <th scope="col">{text.role}</th>
          <th scope="col" class="number">
            {text.tasks}
          </th>
          <th scope="col" class="number">
            {text.days}
          </th>
        </tr>
      </thead>
      <tbody>
        {template.kept.map((stage, index) => (
          <tr key={index}>
            <th scope="row">{stage.name}</th>
            <td>{stage.role || '–'}</td>
            <td class="number">{stage.tasks}</td>
            <td class="number">
              {stage.durationDays}
              {stage.measured && <span class="hint under">{text.reallyTook}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="hint">{text.bufferIs(template.bufferDays)}</p>
  </>
)

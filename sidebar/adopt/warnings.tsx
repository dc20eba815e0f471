import { StatusSign } from '../parts/icons/signs.js'

/** Sentences that a person should read, each in a notice. */
export const Warnings = ({ warnings }: { warnings: readonly string[] }) => (
  <>
    {warnings.map((warning) => (
      <p key={warning} class="notice amber" role="note">
        <StatusSign rag="amber" /> <span>{warning}</span>
      </p>
    ))}
  </>
)

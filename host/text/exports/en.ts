/** What the command `export` says, in English. */
export const en = {
  missingTarget: (targets: readonly string[]): string =>
    `export needs --to with one of ${targets.join(', ')}.`,
  notATarget: (found: string, targets: readonly string[]): string =>
    `--to is one of ${targets.join(', ')}, not ${found}.`,
  xlsxNeedsOut: '--to xlsx needs --out FILE.xlsx, since a workbook can’t be printed.',
  noProject: (name: string, names: readonly string[]): string =>
    names.length === 0
      ? `There is no project “${name}”: this workbook has none.`
      : `There is no project “${name}”. Choose one of ${names.join(', ')}.`,
  written: (path: string): string => `Written to ${path}.`,
}
export type ExportCommandText = typeof en

/** Where the reference's words say more than its typings do. */
const reference = 'https://developers.google.com/apps-script/reference/'

interface Said {
  /** Where it is written, and in which words. */
  readonly at: string
  readonly words: string
}

/** What a member answers besides, such as `null`. */
export const alsoAnswers: Readonly<Record<string, Said & { readonly answer: string }>> = {
  'AuthorizationInfo.getAuthorizationUrl': {
    at: `${reference}script/authorization-info`,
    words: 'This method returns null if no authorization is required.',
    answer: 'null',
  },
  'DataValidation.getHelpText': {
    at: `${reference}spreadsheet/data-validation`,
    words: "the rule's help text, or null if no help text is set",
    answer: 'null',
  },
  'Trigger.getTriggerSourceId': {
    at: `${reference}script/trigger`,
    words: 'For clock events this returns null.',
    answer: 'null',
  },
}

/** What a member answers where the reference says nothing of it: assumed. */
export const assumedAnswers: Readonly<Record<string, { readonly when: string; readonly answer: string }>> = {
  'HtmlOutput.getFaviconUrl': { when: 'no favicon was set', answer: 'null' },
  'HtmlOutput.getHeight': { when: 'no height was set', answer: 'null' },
  'HtmlOutput.getWidth': { when: 'no width was set', answer: 'null' },
}

/** What a parameter takes besides, by member and name. */
export const alsoTakes: Readonly<
  Record<string, Said & { readonly parameters: string[]; readonly type: string }>
> = {
  'ConditionalFormatRuleBuilder.setGradientMidpointWithValue': {
    at: `${reference}spreadsheet/conditional-format-rule-builder`,
    words: 'Clears all of the midpoint fields if the passed in interpolation type is null.',
    parameters: ['type'],
    type: 'InterpolationType | null',
  },
  'Utilities.newBlob': {
    at: `${reference}utilities/utilities`,
    words: 'The content type of the blob - can be null. The name of the blob - can be null.',
    parameters: ['contentType', 'name'],
    type: 'string | null',
  },
  'HtmlOutput.setHeight': {
    at: `${reference}html/html-output`,
    words: 'The new height in pixels; null results in a default value.',
    parameters: ['height'],
    type: 'Integer | null',
  },
  'HtmlOutput.setWidth': {
    at: `${reference}html/html-output`,
    words: 'The new width in pixels; null results in a default value.',
    parameters: ['width'],
    type: 'Integer | null',
  },
  'Properties.setProperty': {
    at: `${reference}lock/lock`,
    words: "scriptProperties.setProperty('lastTicketNumber', ticketNumber);",
    parameters: ['value'],
    type: 'string | number | boolean',
  },
}

/** Members that answer an object of their own class which is another one. */
export const answersAnother: ReadonlySet<string> = new Set([
  'Range.getDataRegion',
  'Range.offset',
  'Sheet.copyTo',
])

/** Ways to call a member that the typings lack, as one would write the parameters there. */
export const alsoCalled: Readonly<Record<string, Said & { readonly parameters: string }>> = {
  'ScriptApp.getAuthorizationInfo': {
    at: `${reference}script/script-app`,
    words: 'getAuthorizationInfo(authMode, oAuthScopes)',
    parameters: 'authMode: AuthMode, oAuthScopes: string[]',
  },
}

/** What the sources of the add-on find around them, for tests that import them. */
/// <reference types="google-apps-script" />
/// <reference path="../../src/mail/mjml.d.ts" />
/// <reference path="../../src/templates/china.d.ts" />

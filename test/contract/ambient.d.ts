/** What the sources of the add-on find around them, for tests that import them. */
/// <reference types="google-apps-script" />
import '../../src/mail/mjml.js'
import '../../src/templates/china.js'

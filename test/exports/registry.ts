import type { ExportFile } from './file.ts';
import {
  googleDirect,
  googleEnglish,
  googleLithuanian,
  googlePolish,
  googleRussian,
  googleSerbian,
  googleSerbianLatin,
} from './google-forms.ts';
import { hrSystem } from './hr-system.ts';
import { limesurveyCodes, limesurveyCodeText, limesurveyText } from './limesurvey.ts';
import {
  microsoftEnglish,
  microsoftGerman,
  microsoftLithuanian,
  microsoftPolish,
  microsoftRussian,
  microsoftSerbian,
} from './microsoft-forms.ts';
import { qualtricsLegacy, qualtricsNumeric, qualtricsText } from './qualtrics.ts';
import type { LittleSurvey } from './survey.ts';
import { surveymonkeyGrid, surveymonkeyNumeric } from './surveymonkey.ts';
import { typeform, typeformChoices } from './typeform.ts';

/** Every layout, by its name. */
export const layouts: Readonly<Record<string, (survey: LittleSurvey) => ExportFile>> = {
  'qualtrics-numeric': qualtricsNumeric,
  'qualtrics-text': qualtricsText,
  'qualtrics-legacy': qualtricsLegacy,
  'surveymonkey-grid': surveymonkeyGrid,
  'surveymonkey-numeric': surveymonkeyNumeric,
  'google-direct': googleDirect,
  'google-en': googleEnglish,
  'google-pl': googlePolish,
  'google-ru': googleRussian,
  'google-sr': googleSerbian,
  'google-sr-latin': googleSerbianLatin,
  'google-lt': googleLithuanian,
  'microsoft-en': microsoftEnglish,
  'microsoft-de': microsoftGerman,
  'microsoft-pl': microsoftPolish,
  'microsoft-ru': microsoftRussian,
  'microsoft-sr': microsoftSerbian,
  'microsoft-lt': microsoftLithuanian,
  typeform,
  'typeform-choices': typeformChoices,
  'limesurvey-codes': limesurveyCodes,
  'limesurvey-code-text': limesurveyCodeText,
  'limesurvey-text': limesurveyText,
  'hr-system': hrSystem,
};

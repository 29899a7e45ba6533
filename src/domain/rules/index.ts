// SPDX-License-Identifier: EUPL-1.2
import { departmentsAgree } from "./amt-01-departments-agree";
import { baseAsOwnerSays } from "./amt-02-base-as-owner-says";
import { valueNotAboveBase } from "./bez-01-value-not-above-base";
import { rateFits } from "./bez-02-rate-fits";
import { basePresent } from "./bez-03-base-present";
import { sheetsAgree } from "./blt-01-sheets-agree";
import { entryInList } from "./cod-01-entry-in-list";
import { entryWellSpelled } from "./cod-02-entry-well-spelled";
import { entryValid } from "./cod-03-entry-valid";
import { combinationProvided } from "./cod-04-combination-provided";
import { rowUnique } from "./dup-01-row-unique";
import { noErrorValue } from "./for-01-no-error-value";
import { formulaKept } from "./for-02-formula-kept";
import { formulaAsWritten } from "./for-03-formula-as-written";
import { sumComplete } from "./for-04-sum-complete";
import { noConstantInFormula } from "./for-05-no-constant-in-formula";
import { resultsCurrent } from "./for-06-results-current";
import { formFilled } from "./met-01-form-filled";
import { markExplained } from "./met-02-mark-explained";
import { earlierValueKept } from "./rev-01-earlier-value-kept";
import { fewChanges } from "./rev-02-few-changes";
import { smallCount } from "./sch-01-small-count";
import { secretNotRecomputable } from "./sch-02-secret-not-recomputable";
import { noPersonalData } from "./sch-03-no-personal-data";
import { baseLargeEnough } from "./sch-04-base-large-enough";
import { sheetPresent } from "./str-01-sheet-present";
import { formCurrent } from "./str-02-form-current";
import { headerFound } from "./str-03-header-found";
import { columnPresent } from "./str-04-column-present";
import { columnExpected } from "./str-05-column-expected";
import { headingUnique } from "./str-06-heading-unique";
import { rowNotBlank } from "./str-07-row-not-blank";
import { figuresNotMerged } from "./str-08-figures-not-merged";
import { figuresVisible } from "./str-09-figures-visible";
import { formFits } from "./str-10-form-fits";
import { noStrayEntries } from "./str-11-no-stray-entries";
import { totalEqualsParts } from "./sum-01-total-equals-parts";
import { sharesAddUp } from "./sum-02-shares-add-up";
import { partWithinWhole } from "./sum-03-part-within-whole";
import { numberNotAsText } from "./typ-01-number-not-as-text";
import { numberOrSign } from "./typ-02-number-or-sign";
import { numberUnambiguous } from "./typ-03-number-unambiguous";
import { decimals } from "./typ-04-decimals";
import { rateInPercent } from "./typ-05-rate-in-percent";
import { notADate } from "./typ-06-not-a-date";
import { yearWellWritten } from "./typ-07-year-well-written";
import { noPadding } from "./typ-08-no-padding";
import { nothingBesideNumber } from "./typ-09-nothing-beside-number";
import { countNotRate } from "./typ-10-count-not-rate";
import { valuePresent } from "./vol-01-value-present";
import { rowPresent } from "./vol-02-row-present";
import { seriesWithoutGap } from "./vol-03-series-without-gap";
import { valueAsked } from "./vol-04-value-asked";
import { signExplained } from "./vol-05-sign-explained";
import { valueWithinLimits } from "./wer-01-value-within-limits";
import { valueUsual } from "./wer-02-value-usual";
import { yearJumpPlausible } from "./ztr-01-year-jump-plausible";
import { breakExplained } from "./ztr-03-break-explained";
import { yearInPeriod } from "./ztr-04-year-in-period";

/** Names the rules a report rests on; the version rises whenever a rule starts to judge differently. */
export const RULE_SET = { id: "im-regeln", version: "1.0.0" } as const;

/** Every rule, in the order in which they run. Inside a family the rule that others give way to stands first. */
export const allRules = [
  sheetPresent,
  formCurrent,
  formFits,
  headerFound,
  columnPresent,
  columnExpected,
  headingUnique,
  rowNotBlank,
  figuresNotMerged,
  figuresVisible,
  noStrayEntries,
  numberNotAsText,
  numberOrSign,
  numberUnambiguous,
  notADate,
  nothingBesideNumber,
  yearWellWritten,
  noPadding,
  rateInPercent,
  countNotRate,
  decimals,
  noErrorValue,
  formulaKept,
  formulaAsWritten,
  sumComplete,
  noConstantInFormula,
  resultsCurrent,
  entryInList,
  entryWellSpelled,
  entryValid,
  combinationProvided,
  valuePresent,
  rowPresent,
  seriesWithoutGap,
  valueAsked,
  signExplained,
  formFilled,
  markExplained,
  rowUnique,
  valueWithinLimits,
  basePresent,
  valueNotAboveBase,
  rateFits,
  totalEqualsParts,
  partWithinWhole,
  sharesAddUp,
  breakExplained,
  yearJumpPlausible,
  valueUsual,
  yearInPeriod,
  fewChanges,
  earlierValueKept,
  sheetsAgree,
  departmentsAgree,
  baseAsOwnerSays,
  smallCount,
  secretNotRecomputable,
  noPersonalData,
  baseLargeEnough,
] as const;

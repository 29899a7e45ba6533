// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from "eslint";

export const apiFloor: Rule.RuleModule;

// SPDX-License-Identifier: EUPL-1.2
import type { Secrecy } from "../../../../src/domain/catalogue/secrecy-schema";
import { bundledCatalogueData } from "../../../support/catalogue";

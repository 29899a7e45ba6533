// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { errorText } from "../../texts/errors.de";
import { reviewWords } from "../../texts/review.de";
import type { AnswerEnd } from "../review-actions";

interface Ending {
  /** What kept the last try from succeeding; "" for nothing. */
  readonly message: string;
  /** Resolves to true when it succeeded. */
  readonly settle: (trying: Promise<AnswerEnd>) => Promise<boolean>;
}

/** Tells beside its button what became of something that leaves the list in its place. */
export const useEnding = (): Ending => {
  const [message, setMessage] = useState("");
  const settle = async (trying: Promise<AnswerEnd>): Promise<boolean> => {
    const end = await trying;
    setMessage(messageOf(end));
    return end.type === "saved";
  };
  return { message, settle };
};

const messageOf = (end: AnswerEnd): string => {
  if (end.type === "saved") return "";
  if (end.type === "busy") return reviewWords.busy(end.running);
  const { title, meaning, fix } = errorText(end.error);
  return `${title}. ${meaning} ${fix}`;
};

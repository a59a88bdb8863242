"use client";

import { type MutationOptions, useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";

type Done<Output> = {
  /** What is said when it has succeeded; null says nothing. */
  said: string | null;
  onDone?: (output: Output) => void;
};

/**
 * A change that shows on the page behind it: on success it is confirmed and the page is fetched anew.
 * A refusal is in `error`, for the form to say beside its cause.
 */
export function useChange<Output, Failure, Input, Kept>(
  options: MutationOptions<Output, Failure, Input, Kept>,
  { said, onDone }: Done<Output>,
) {
  const router = useRouter();
  return useMutation({
    ...options,
    onSuccess: (output: Output) => {
      if (said) toast.success(said);
      onDone?.(output);
      router.refresh();
    },
  });
}

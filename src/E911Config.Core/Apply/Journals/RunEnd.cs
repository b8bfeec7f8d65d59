using System.Collections.Generic;

namespace E911Config.Core.Apply;

/// <summary>How a run of steps ended.</summary>
/// <param name="Steps">Each step with what became of it.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Problems">What went otherwise than asked; none if nothing did.</param>
/// <param name="StoppedBefore">The number of the step before which it was stopped; 0 if it was not.</param>
public sealed record RunEnd(IReadOnlyList<StepResult> Steps, ApplyOutcome Outcome, IReadOnlyList<ApplyProblem> Problems,
    int StoppedBefore = 0);

using System;
using System.Linq;

namespace E911Config.Core.Tests.Desktop;

/// <summary>
/// The tests of Core that are not run on .NET Framework, with the reason of each. What differs between the runtimes (text, numbers,
/// cultures, patterns, files, order, hashes, dates) and what is made of it (plans, reports, calls of fixed deployments) is run.
/// </summary>
internal static class LeftOut
{
    private const string Sweep = "A sweep, or a run of chance: minutes under Mono, over code that other tests run there.";
    private const string Figure = "It measures by what .NET Framework does not tell.";
    private const string Page = "It holds pages against schemas and code, which are the same.";

    /// <summary>The beginnings of their names, below the namespace of the tests.</summary>
    public static (string Name, string Why)[] All { get; } =
    [
        ("Architecture.", "It reads the compiled Core and the source tree, which are the same."),
        ("Desktop.", "It starts the other runtime."),
        ("DocumentationTests.", Page),
        ("JsonOfPagesTests.", Page),
        ("Examples.DocumentedChangesTests.", Page),
        ("Location.SharedElinTests.", Figure),
        ("Resilience.SharingTests.", Figure),
        ("Examples.LitwareDesignTests.EveryStrategyAndRedundancyIsUsed", "Mono takes the values of an enum for numbers."),
        ("Calls.Reference.", "The second engine, against which the first is held by chance: " + Sweep),
        ("Apply.CrashTests.", Sweep),
        ("Apply.InterruptionTests.", Sweep),
        ("Apply.RollBackTests.AFailureAtAnyStepTakesEverythingBack", Sweep),
        ("Apply.StaleTests.WhatAnotherAdministratorChangesBeforeItsStepIsKeptAndTheRestTakenBack", Sweep),
        ("Apply.UndoTests.AStepThatCannotBeTakenBackStopsWhatHangsOnItAndRunningItAgainFinishesIt", Sweep),
        ("Calls.ChangeTests.", Sweep),
        ("Calls.ReadingTests.WhatACallDependsOnIsWhatTurningEachSwitchShows", Sweep),
        ("Calls.UnreadListTests.", Sweep),
        ("Calls.VisitorTests.OnWorldsThatAreDisturbedInEveryWay", Sweep),
        ("Checks.CheckTests.NoMistakeIsPassedWhateverWasNotRead", Sweep),
        ("Drafting.ChanceDraftTests.", Sweep),
        ("Drift.ChanceEditTests.", Sweep),
        ("Drift.JudgeLawTests.", Sweep),
        ("Location.CoverageLawTests.", Sweep),
        ("Planning.PlanFileTests.EveryEditOfOneCharacterIsRefused", Sweep),
        ("Planning.ProofLawTests.", Sweep),
        ("Planning.RolesBeforeTests.TheRolesBeforeAreThoseOfTheDesignInPlace", Sweep),
        ("Resilience.BruteForceTests.", Sweep),
    ];

    /// <summary>Whether a test is left out.</summary>
    /// <param name="name">Its class and method, below the namespace of the tests.</param>
    public static bool Is(string name) => All.Any(one => name.StartsWith(one.Name, StringComparison.Ordinal));
}

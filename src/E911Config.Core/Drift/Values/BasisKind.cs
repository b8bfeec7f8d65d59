namespace E911Config.Core.Drift;

/// <summary>Where what was proved last comes from, with which a deployment is compared beside its design.</summary>
public enum BasisKind
{
    /// <summary>The plan was given.</summary>
    Given,

    /// <summary>The journal of the plan that was applied last led to it.</summary>
    Journal,

    /// <summary>There is no journal of a plan of this design that was applied to this deployment and not taken back.</summary>
    NoJournal,

    /// <summary>The last such journal was written by a version that saved no plan beside it.</summary>
    JournalWithoutPlan,

    /// <summary>It was to be left out.</summary>
    NotAsked,
}

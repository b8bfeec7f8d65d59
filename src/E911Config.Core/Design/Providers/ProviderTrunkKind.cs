namespace E911Config.Core.Design;

/// <summary>What stands at the end of a provider trunk.</summary>
public enum ProviderTrunkKind
{
    /// <summary>A session border controller of one's own.</summary>
    OnPremSbc,

    /// <summary>A Mediation Server with an outer network interface of its own.</summary>
    MultihomedMediationServer,
}

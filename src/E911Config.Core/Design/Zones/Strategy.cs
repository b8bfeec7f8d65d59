namespace E911Config.Core.Design;

/// <summary>How the emergency calls of a zone leave.</summary>
public enum Strategy
{
    /// <summary>Over the provider's trunks at one or several central sites.</summary>
    CentralTrunk,

    /// <summary>Over a provider's trunk of the branch itself.</summary>
    BranchTrunk,

    /// <summary>Through a gateway that turns the location into an emergency location identification number.</summary>
    ElinGateway,

    /// <summary>Through a plain gateway to the local 911 centre, without a location.</summary>
    LocalGateway,
}

namespace E911Config.Core.Calls;

/// <summary>A subnet.</summary>
/// <param name="Identity">Its network ID.</param>
/// <param name="NetworkSite">Its network site; null if it has none.</param>
/// <param name="Located">Whether the location service has a place for exactly this network ID (Set-CsLisSubnet).</param>
internal sealed record SubnetNode(string Identity, string? NetworkSite, bool Located);

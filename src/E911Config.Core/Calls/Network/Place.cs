namespace E911Config.Core.Calls;

/// <summary>Where something is on the network: the number of a network site, or one of these.</summary>
internal static class Place
{
    /// <summary>In a network site that cannot be told.</summary>
    public const int Unknown = -1;

    /// <summary>Off the network, from where whatever is up is reached.</summary>
    public const int Anywhere = -2;
}

using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Planning;
using E911Config.Core.Text;

namespace E911Config.Core.Reporting;

/// <summary>Callers as people read of them.</summary>
public static class CallerText
{
    /// <summary>What people call the place of callers outside every mapped subnet.</summary>
    public const string OffNetwork = "off the network";

    /// <summary>Where callers are: a network site, or <see cref="OffNetwork"/>.</summary>
    /// <param name="networkSite">The network site; null off the network.</param>
    public static string Where(string? networkSite) => Visible.Of(networkSite ?? OffNetwork);

    /// <summary>Where one caller is: a network site, an address, the trunk of a PBX, or <see cref="OffNetwork"/>.</summary>
    public static string From(Caller caller) =>
        Visible.Of((caller.Kind == ClientKind.Pbx ? caller.Trunk : null) ?? caller.NetworkSite ?? caller.Address ?? OffNetwork);

    /// <summary>Who a caller is, in a few words.</summary>
    public static string Of(Caller caller) => Of(CallerKey.Of(caller, caller.NetworkSite));

    /// <summary>Who they are, in a few words.</summary>
    public static string Of(CallerKey callers) => $"{callers.Kind.ToString().ToLowerInvariant()}, {Without(callers)}";

    /// <summary>Who a caller is, where his kind stands beside it.</summary>
    public static string Without(Caller caller) => Without(CallerKey.Of(caller, caller.NetworkSite));

    private static string Without(CallerKey callers) => Visible.Of(string.Join(", ", new[]
    {
        callers.Kind == ClientKind.Pbx ? callers.Trunk ?? "no trunk known" : callers.VoicePolicy ?? "no voice policy granted",
        callers.LocationPolicy, callers.DialPlan, callers.RegistrarPool,
    }.Where(part => !string.IsNullOrEmpty(part))));
}

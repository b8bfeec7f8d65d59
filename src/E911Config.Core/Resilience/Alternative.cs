using E911Config.Core.Calls;

namespace E911Config.Core.Resilience;

/// <summary>
/// What the deployment has already and the call does not use, by which it would get through though something has failed.
/// </summary>
/// <param name="Pool">The FQDN of the registrar pool at which the client would have to be registered; null if that can stay as it
/// is.</param>
/// <param name="Trunk">The identity of the trunk that a route of the call would have to list; null if those that it has will do.</param>
/// <param name="Site">The topology site in which the pool stands, or if none is needed the gateway of the trunk; null if that is not
/// known.</param>
/// <param name="NetworkSite">The network site in which that lies; null if that is not known.</param>
/// <param name="Outcome">What would become of the call.</param>
public sealed record Alternative(string? Pool, string? Trunk, string? Site, string? NetworkSite, Outcome Outcome);

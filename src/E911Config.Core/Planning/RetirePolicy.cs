using System;
using System.Collections.Generic;

namespace E911Config.Core.Planning;

/// <summary>When a location policy that nothing names any more may be removed: clients keep one until they register again.</summary>
/// <param name="Age">How long nothing must have named it; 24 hours unless told otherwise.</param>
/// <param name="Released">By location policy in stored form, when the last network site stopped naming it, as far as journals tell.</param>
public sealed record RetirePolicy(TimeSpan Age, IReadOnlyDictionary<string, DateTimeOffset> Released)
{
    /// <summary>What counts where nothing is said: a day.</summary>
    public static TimeSpan DefaultAge { get; } = TimeSpan.FromHours(24);

    /// <summary>No waiting: for whoever knows that the time has passed.</summary>
    public static RetirePolicy AtOnce { get; } = new(TimeSpan.Zero, new Dictionary<string, DateTimeOffset>());
}

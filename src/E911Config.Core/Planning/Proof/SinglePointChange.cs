using System.Collections.Generic;

namespace E911Config.Core.Planning;

/// <summary>What a plan does to whom the failure of one element hits, in groups of callers.</summary>
/// <param name="Element">The element, by its name.</param>
/// <param name="LocationNew">From how many it takes the location after the plan and not before.</param>
/// <param name="CallNew">From how many it takes the call after the plan and not before.</param>
/// <param name="UntoldNew">Of how many it cannot be told after the plan whether it takes the call, and could before.</param>
/// <param name="LocationGone">From how many it took the location before, who have it afterwards whether it fails or not.</param>
/// <param name="CallGone">From how many it took the call before, who get through afterwards whether it fails or not.</param>
/// <param name="Lost">How many of the groups that it hits now and did not before had what it takes before the plan, too.</param>
/// <param name="New">Where the callers are whom it hits after the plan and not before; null stands for off the network.</param>
/// <param name="Gone">Where those are whom it hit before and not afterwards.</param>
public sealed record SinglePointChange(string Element, int LocationNew, int CallNew, int UntoldNew, int LocationGone, int CallGone,
    int Lost, IReadOnlyList<string?> New, IReadOnlyList<string?> Gone);

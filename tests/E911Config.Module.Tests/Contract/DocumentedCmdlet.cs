using System.Collections.Generic;

namespace E911Config.Module.Tests.Contract;

/// <summary>What Microsoft's pages say of a cmdlet's parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">The default parameter set, where the page names one of several.</param>
/// <param name="Sets">Per parameter set its parameters: name, type, then what else is said of them.</param>
public sealed record DocumentedCmdlet(string Name, string? Default, IReadOnlyDictionary<string, string[]> Sets);

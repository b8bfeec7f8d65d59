using System.Collections.Generic;

namespace E911Config.HelpBuilder;

/// <summary>A parameter; <see cref="Common"/> says that the engine adds it, so that no page describes it.</summary>
internal sealed record ParameterShape(
    string Name,
    string TypeName,
    bool IsSwitch,
    bool Wildcards,
    bool Common,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Values,
    IReadOnlyList<ParameterBinding> Bindings);
